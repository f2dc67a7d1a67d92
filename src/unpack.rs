//! Reads the packed form, which is postcard's (<https://postcard.jamesmunns.com/wire-format.html>), with no errors to handle.
//!
//! The bytes lie in the program and were made by the same build with the same types. So there is no error to tell, and one that cannot
//! exist ([`Never`]) lets the compiler leave out all code for answering it: in the browser half of what reading took.
//!
//! Read are whole numbers from 16 bits on and bytes without a sign, truth values, texts, options, lists, tuples, records and their variants.

use std::fmt::{self, Display};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess, VariantAccess, Visitor};

/// Reads what [`crate::dataset::packed::pack`] wrote in the same build.
///
/// # Panics
/// Where a type holds a kind of value that is not read here; and mostly, but not surely, where the bytes are of other types or damaged.
pub fn unpack<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> T {
    let Ok(value) = T::deserialize(&mut Unpacker(bytes));
    value
}

/// An error type without values.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        damaged()
    }
}

/// Where bytes and types do not fit.
#[cold]
#[allow(clippy::panic, reason = "bytes and types come from one build; there is nothing to fall back to")]
fn damaged() -> ! {
    panic!("packed by another build")
}

/// Where a type holds a value of a kind that the packed facts have none of.
#[cold]
#[allow(clippy::panic, reason = "a new field of such a kind is a fault of the program, and would be read wrong")]
fn refused() -> ! {
    panic!("a kind of value that is not read")
}

/// The bytes that are not read yet.
struct Unpacker<'de>(&'de [u8]);

impl<'de> Unpacker<'de> {
    #[inline(never)]
    fn take(&mut self, count: usize) -> &'de [u8] {
        let Some((taken, rest)) = self.0.split_at_checked(count) else { damaged() };
        self.0 = rest;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// A number in groups of seven bits, the lowest first; the highest bit of a byte tells that more follow.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 63 {
                return number;
            }
        }
    }

    /// A number with a sign: 0, -1, 1, -2 and so on are written as 0, 1, 2, 3.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    fn count(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(usize::MAX)
    }

    #[inline(never)]
    fn text(&mut self) -> &'de str {
        let count = self.count();
        let Ok(text) = std::str::from_utf8(self.take(count)) else { damaged() };
        text
    }
}

/// Reads what has a size of its own; the visitor takes any number that fits its type.
macro_rules! numbers {
    ($($method:ident)* => $visit:ident, $read:ident) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.$read())
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Unpacker<'de> {
    type Error = Never;

    numbers!(deserialize_u16 deserialize_u32 deserialize_u64 => visit_u64, number);
    numbers!(deserialize_i16 deserialize_i32 deserialize_i64 => visit_i64, signed);
    numbers!(deserialize_u8 => visit_u8, byte);
    numbers!(deserialize_str deserialize_string => visit_borrowed_str, text);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Items { unpacker: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    /// As for postcard: what is written shorter for machines is read so.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        refused()
    }

    serde::forward_to_deserialize_any! { i8 i128 u128 f32 f64 char bytes byte_buf unit unit_struct map identifier ignored_any }
}

/// The entries of a list, as many as were announced.
struct Items<'u, 'de> {
    unpacker: &'u mut Unpacker<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.unpacker).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// The fields of a record: as many as its type has.
struct Fields<'u, 'de>(&'u mut Unpacker<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

impl<'de> EnumAccess<'de> for &mut Unpacker<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Never> {
        let variant = u32::try_from(self.number()).unwrap_or(u32::MAX);
        let variant: serde::de::value::U32Deserializer<Never> = variant.into_deserializer();
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Unpacker<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::dataset::packed::pack;

    /// Packs a value and reads it again.
    fn round<T: Serialize + DeserializeOwned>(value: &T) -> T {
        unpack(&pack(value).expect("packed"))
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(round(&number), number);
        }
        for number in [0, 1, -1, 63, -64, 64, -65, i64::from(i32::MIN), i64::MAX, i64::MIN] {
            assert_eq!(round(&number), number);
        }
        let others = (u8::MAX, u16::MAX, i16::MIN, i32::MAX, usize::MAX, true, false);
        assert_eq!(round(&others), others);
    }

    #[test]
    fn every_kind_of_value_is_read_as_it_was_written() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        enum Kind {
            Plain,
            Of(Option<String>),
            Pair(u8, i32),
            Named { list: Vec<(u16, String)> },
        }
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct Wrapped(Vec<Kind>);

        let list = vec![(1, "ключ".to_owned()), (300, String::new())];
        let all = Wrapped(vec![Kind::Plain, Kind::Of(None), Kind::Of(Some("key".to_owned())), Kind::Pair(255, -7), Kind::Named { list }]);
        assert_eq!(round(&all), all);
    }

    #[test]
    #[should_panic(expected = "packed by another build")]
    fn what_is_cut_is_not_taken_for_whole() {
        let bytes = pack(&vec!["quantum", "key"]).expect("packed");
        let _: Vec<String> = unpack(&bytes[..bytes.len() - 1]);
    }

    #[test]
    #[should_panic(expected = "a kind of value that is not read")]
    fn a_kind_of_value_that_is_not_read_is_told() {
        round(&'k');
    }

    #[test]
    #[should_panic(expected = "packed by another build")]
    fn what_does_not_fit_its_type_is_not_taken_for_it() {
        let _: u16 = unpack(&pack(&70_000_u32).expect("packed"));
    }
}
