//! Letters of all alphabets. The tables of the standard library know every one of them and take kilobytes of download; these ranges know those
//! that texts have, and take little.

use std::ops::RangeInclusive;

/// Beyond ASCII, where letters stand, with the marks that belong to them and the digits of their script.
const LETTERS: [RangeInclusive<char>; 17] = [
    'ª'..='ª',
    'µ'..='µ',
    'º'..='º',
    // Latin, Greek, Cyrillic and the other alphabets and syllabaries.
    'À'..='\u{1fff}',
    // Chinese, Japanese, Korean.
    '々'..='〇',
    '\u{3041}'..='\u{30fa}',
    '\u{30fc}'..='\u{31bf}',
    '\u{31f0}'..='\u{31ff}',
    '\u{3400}'..='\u{4dbf}',
    '\u{4e00}'..='\u{d7ff}',
    '\u{f900}'..='\u{fdff}',
    // Forms of letters within a word, and of another width.
    '\u{fe70}'..='\u{fefc}',
    'Ａ'..='Ｚ',
    'ａ'..='ｚ',
    '\u{ff66}'..='\u{ffdc}',
    // Other alphabets and mathematical letters; behind them stand symbols, then more Chinese.
    '\u{10000}'..='\u{1efff}',
    '\u{20000}'..='\u{3ffff}',
];
/// Signs among them.
const SIGNS: [char; 16] = ['×', '÷', '\u{37e}', '\u{387}', '־', '׃', '،', '؛', '؟', '٪', '٫', '٬', '٭', '۔', '।', '॥'];

/// Whether it is a letter, or a mark that belongs to one. Some rare signs that stand among alphabets count as letters.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { LETTERS.iter().any(|letters| letters.contains(&c)) && !SIGNS.contains(&c) }
}

/// The small letter of the alphabets that are read. (The table of all alphabets in the standard library takes kilobytes of download.)
pub fn lower(c: char) -> char {
    let lower = match u32::from(c) {
        code @ (0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a9 | 0x410..=0x42f | 0xff21..=0xff3a) => code + 32,
        code @ 0x400..=0x40f => code + 80,
        // The capital of Turkish with a dot.
        0x130 => 0x69,
        // Latin letters with marks stand in pairs: the capital first, at even places up to the kra and at odd ones from there to the eng.
        code @ (0x100..=0x137 | 0x14a..=0x177) if code % 2 == 0 => code + 1,
        code @ (0x139..=0x148 | 0x179..=0x17e) if code % 2 == 1 => code + 1,
        code => code,
    };
    char::from_u32(lower).unwrap_or(c)
}

/// Marks inside a word that are not seen: the soft hyphen and others that copying from a document leaves behind.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Whether a word mixes Latin letters with letters of another alphabet that look like them.
pub fn is_masked(raw: &str) -> bool {
    !raw.is_ascii() && raw.contains(|c: char| c.is_ascii_alphabetic()) && raw.chars().map(lower).any(|c| unmask(c) != c)
}

/// The Latin letter that a Cyrillic or Greek one looks like.
pub fn unmask(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'һ' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'п' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        other => other,
    }
}

/// The letters that a ligature joins.
pub fn ligature(c: char) -> Option<&'static str> {
    const JOINED: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    let at = u32::from(c).checked_sub(0xfb00)?;
    JOINED.get(at as usize).copied()
}

/// Latin letters without their diacritics; full-width forms as plain ones.
pub fn fold(c: char) -> impl Iterator<Item = char> {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ù'..='ü' | 'ū' | 'ů' => 'u',
        'ý' | 'ÿ' => 'y',
        'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        '\u{ff41}'..='\u{ff5a}' => char::from_u32(u32::from(c) - 0xff41 + u32::from('a')).unwrap_or(c),
        // Marks that follow their letter (decomposed text) carry no meaning here.
        '\u{300}'..='\u{36f}' => return None.into_iter(),
        other => other,
    };
    Some(plain).into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let read = "AZÀÖØÞĀĶĹŇŊŶŹŽΑΩАЯЀЏＡＺ".chars().chain("aß×ħŉſжω中-7ı".chars());
        assert_eq!(lower('İ'), 'i', "without the dot that the standard library sets behind it");
        for c in read {
            assert_eq!(c.to_lowercase().collect::<Vec<_>>(), [lower(c)], "{c}");
        }
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        // One alphabet after the other, without marks and signs.
        let alphabets = ["azAZ09", "ÀÖØöøſƀɏ", "ΆΎΑΩαω", "АЯЀЏаяёџ", "את", "ءيۀ", "अह", "กฮ", "ぁんァン", "一龥", "가힣", "Ａｚ"];
        for c in alphabets.iter().flat_map(|alphabet| alphabet.chars()) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c}");
        }
        let latin_greek_and_cyrillic = ('\u{80}'..'\u{530}').filter(|c| !('\u{2b0}'..'\u{386}').contains(c));
        for c in latin_greek_and_cyrillic.filter(|c| !matches!(c, '\u{38b}' | '\u{38d}' | '\u{3a2}' | '϶' | '҂'..='҉')) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c} {:x}", u32::from(c));
        }
        for c in "!?.,;:-–—_/\\()[]{}<>«»“”„’‘'\"…•·|§©®™°±×÷=+*&%$€£¥#@^~`\u{a0}\u{200b}\u{feff}。、「」・？！，→✓█🔑🙂".chars()
        {
            assert!(!is_letter(c), "{c}");
        }
    }
}
