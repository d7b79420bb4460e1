/// The smallest channel: letters in a letterbox. It shows what a channel's module is made of, and
/// proves in tests that a channel needs nothing but its own jar.
///
/// | class | is |
/// |---|---|
/// | [LetterboxPlugin] | the door, the one public class; a jar names it in `META-INF/services` |
/// | [LetterboxChannel] | what it consists of and how it is shown |
/// | [LetterboxPolicy] | its one rule: an answer may go for two days after the customer's letter |
/// | [LetterboxWebhook] | letters that come in, one a line: `box|from|number|time|text` |
/// | [LetterboxSender] | letters that go out |
@NullMarked
package dev.casement.testkit.example;

import org.jspecify.annotations.NullMarked;
