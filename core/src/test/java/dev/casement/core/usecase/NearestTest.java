package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.QuickReplies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<Choice> ROOMS = List.of(new Choice("sea", "Sea view"));

  @Test
  void takesButtonsBeforeQuickRepliesBeforeWordsForAList() {
    ListMenu list =
        new ListMenu(
            "Which room?",
            "Choose",
            List.of(
                new ListMenu.Section(
                    Optional.empty(),
                    List.of(new ListMenu.Row("sea", "Sea view", Optional.empty())))),
            Frame.NONE);

    assertThat(Nearest.to(list))
        .containsExactly(
            new Content.Buttons("Which room?", ROOMS),
            QuickReplies.of("Which room?", ROOMS),
            Content.Text.of("Which room?"));
  }

  @Test
  void keepsTheAddressOfALink() {
    assertThat(Nearest.to(new LinkButton("Our rooms", "Look", "https://inn.example", Frame.NONE)))
        .containsExactly(Content.Text.of("Our rooms\nhttps://inn.example"));
  }

  @Test
  void showsAStickerAsAPictureAndAReactionAsAText() {
    assertThat(Nearest.to(picture(MediaKind.STICKER))).containsExactly(picture(MediaKind.IMAGE));
    assertThat(Nearest.to(new Content.Reaction(new MessageId("1"), Optional.of("👍"))))
        .containsExactly(Content.Text.of("👍"));
    assertThat(Nearest.to(new Content.Reaction(new MessageId("1"), Optional.empty()))).isEmpty();
  }

  @Test
  void sendsAVoiceMessageAsAFile() {
    Content.Media sound = picture(MediaKind.AUDIO);
    assertThat(Nearest.to(sound.asVoice())).containsExactly(sound);
    assertThat(Nearest.to(sound)).isEmpty();
  }

  @Test
  void takesThePictureOfACardBeforeItsTitle() {
    Cards cards =
        new Cards(
            List.of(
                new Cards.Card(
                    "Sea view",
                    Optional.empty(),
                    Optional.of(picture(MediaKind.IMAGE)),
                    Optional.empty(),
                    List.of())));

    assertThat(Nearest.to(cards)).extracting(Content::type).containsExactly("media", "text");
  }

  @Test
  void sendsPartsOneByOne() {
    Content.Parts parts =
        new Content.Parts(List.of(picture(MediaKind.IMAGE), Content.Text.of("This one")));

    assertThat(Nearest.to(parts)).isEqualTo(parts.parts());
  }

  @Test
  void knowsNothingNearerThanAText() {
    assertThat(Nearest.to(Content.Text.of("Hello"))).isEmpty();
  }

  private static Content.Media picture(MediaKind kind) {
    return new Content.Media(
        kind, MediaSource.link("https://inn.example/1"), Optional.empty(), Optional.empty());
  }

  @Test
  void asksForAPhoneNumberByASuggestion() {
    assertThat(
            Nearest.to(
                new Ask(Ask.What.CONTACT_INFO, "Your number?", Optional.empty(), Optional.empty())))
        .containsExactly(
            new QuickReplies(
                "Your number?",
                List.of(QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_PHONE_NUMBER))),
            Content.Text.of("Your number?"));
    assertThat(Nearest.to(new Ask(Ask.What.CALL, "Call us", Optional.empty(), Optional.empty())))
        .containsExactly(Content.Text.of("Call us"));
  }

  @Test
  void leavesOutOfSuggestionsWhatIsNotWords() {
    QuickReplies replies =
        new QuickReplies(
            "Which room?",
            List.of(
                new QuickReplies.Reply(
                    QuickReplies.Kind.TEXT, "sea", "Sea view", Optional.of("https://a.example")),
                QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_EMAIL)));
    assertThat(Nearest.to(replies))
        .containsExactly(
            QuickReplies.of("Which room?", ROOMS),
            new Content.Buttons("Which room?", ROOMS),
            Content.Text.of("Which room?"));
  }
}
