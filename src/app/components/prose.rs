//! Running text of pages as data.

use yew::prelude::*;

/// A piece of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(&'static str),
    /// A list of points.
    List(&'static [&'static str]),
}

/// The blocks as HTML. In a text, `[words](address)` is a link and `` `word` `` is code.
pub fn prose(blocks: &[Block]) -> Html {
    html! {
        for block in blocks {
            { match block {
                Block::Text(text) => html! { <p>{ inline(text) }</p> },
                Block::List(points) => html! {
                    <ul>
                        for point in points.iter() {
                            <li>{ inline(point) }</li>
                        }
                    </ul>
                },
            } }
        }
    }
}

/// One stretch of a line of text.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Code(&'a str),
    Link { words: &'a str, address: &'a str },
}

/// The first piece of a text and the rest; `None` at the end.
fn first_piece(text: &str) -> Option<(Piece<'_>, &str)> {
    if let Some((code, rest)) = text.strip_prefix('`').and_then(|rest| rest.split_once('`')) {
        return Some((Piece::Code(code), rest));
    }
    let link = text.strip_prefix('[').and_then(|rest| rest.split_once("](")).and_then(|(words, rest)| Some((words, rest.split_once(')')?)));
    if let Some((words, (address, rest))) = link {
        return Some((Piece::Link { words, address }, rest));
    }
    let first = text.chars().next()?.len_utf8();
    let end = text.get(first..)?.find(['[', '`']).map_or(text.len(), |next| first + next);
    let (plain, rest) = text.split_at_checked(end)?;
    Some((Piece::Plain(plain), rest))
}

/// A line of text with its links and code.
fn inline(mut text: &str) -> Html {
    let mut pieces = Vec::new();
    while let Some((piece, rest)) = first_piece(text) {
        pieces.push(match piece {
            Piece::Plain(words) => html! { { words.to_owned() } },
            Piece::Code(words) => html! { <code>{ words.to_owned() }</code> },
            Piece::Link { words, address } => html! { <a href={address.to_owned()}>{ words.to_owned() }</a> },
        });
        text = rest;
    }
    pieces.into_iter().collect()
}

/// The beginning of a text of more than `most` bytes, up to the end of a word.
pub fn beginning(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let spaces = text.char_indices().take_while(|(at, _)| *at <= most).filter(|(_, c)| c.is_whitespace());
    let end = spaces.last().map_or(0, |(at, _)| at);
    format!("{} …", text.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Piece, beginning, first_piece};

    fn pieces(mut text: &str) -> Vec<Piece<'_>> {
        let mut found = Vec::new();
        while let Some((piece, rest)) = first_piece(text) {
            found.push(piece);
            text = rest;
        }
        found
    }

    #[test]
    fn text_splits_into_plain_words_code_and_links() {
        let link = Piece::Link { words: "the list", address: "about/#sources" };
        assert_eq!(pieces("See [the list](about/#sources)."), [Piece::Plain("See "), link, Piece::Plain(".")]);
        assert_eq!(pieces("`a` b"), [Piece::Code("a"), Piece::Plain(" b")]);
    }

    #[test]
    fn loose_signs_are_plain_text() {
        assert_eq!(pieces("a [b"), [Piece::Plain("a "), Piece::Plain("[b")]);
        assert_eq!(pieces("["), [Piece::Plain("[")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn a_beginning_ends_with_a_word() {
        assert_eq!(beginning("short", 10), "short");
        assert_eq!(beginning("one two three", 9), "one two …");
        assert_eq!(beginning("ééééééééé", 9), " …");
    }
}
