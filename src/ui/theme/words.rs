//! Styles in words, as the settings and themes of one's own name them.

use ratatui::style::{Color, Modifier, Style};

/// The style that words such as `bold #ffcc00 on black` name: `bold`, `dim`,
/// `italic`, `underlined`, `reversed`, a colour for the letters, and one after
/// `on` for their ground. Colours are names (`red`, `light-blue`), numbers of the
/// 256, or `#rrggbb`. The first word that is none of these is what is wrong.
pub fn style_named(words: &str) -> Result<Style, String> {
    let mut style = Style::new();
    let mut ground = false;
    for word in words.split_whitespace() {
        let modifier = match word {
            "on" => {
                ground = true;
                continue;
            }
            "bold" => Some(Modifier::BOLD),
            "dim" => Some(Modifier::DIM),
            "italic" => Some(Modifier::ITALIC),
            "underlined" => Some(Modifier::UNDERLINED),
            "reversed" => Some(Modifier::REVERSED),
            _ => None,
        };
        style = match (modifier, word.parse::<Color>()) {
            (Some(modifier), _) => style.add_modifier(modifier),
            (None, Ok(colour)) if ground => style.bg(colour),
            (None, Ok(colour)) => style.fg(colour),
            (None, Err(_)) => return Err(word.to_owned()),
        };
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_named_in_words() {
        let check = |words: &str, expected: Result<Style, String>| {
            assert_eq!(style_named(words), expected, "{words}");
        };
        check("", Ok(Style::new()));
        check("bold #ffcc00 on black", Ok(Style::new().fg(Color::Rgb(255, 204, 0)).bg(Color::Black).bold()));
        check("underlined 33", Ok(Style::new().fg(Color::Indexed(33)).underlined()));
        check("light-blue", Ok(Style::new().fg(Color::LightBlue)));
        check("bold mauve", Err("mauve".into()));
    }
}
