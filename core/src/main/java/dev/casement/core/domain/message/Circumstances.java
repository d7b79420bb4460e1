package dev.casement.core.domain.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What came with a received message besides what it says.
///
/// @param referral the ad, link or post that led the customer here
/// @param product the product of the company that the customer asks about
/// @param story the story of the company that it answers
/// @param participant in a group, the one who wrote: the provider's id of that person
/// @param editedAt when the customer last changed the words
public record Circumstances(
    Optional<Referral> referral,
    Optional<ProductRef> product,
    Optional<Story> story,
    Forwarded forwarded,
    Optional<String> participant,
    Optional<Instant> editedAt) {

  public static final Circumstances NONE =
      new Circumstances(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Forwarded.NO,
          Optional.empty(),
          Optional.empty());

  /// The same, and changed by the customer at this moment.
  public Circumstances edited(Instant at) {
    return new Circumstances(referral, product, story, forwarded, participant, Optional.of(at));
  }

  /// What led the customer here.
  ///
  /// @param source the provider's word, such as `ad`, `post`, `ADS`, `SHORTLINK`
  /// @param ref what the company itself put into its link
  /// @param clickId the provider's id of the click, for measuring ads
  /// @param welcome what the ad had said in the company's name
  public record Referral(
      String source,
      Optional<String> ref,
      Optional<String> sourceId,
      Optional<String> url,
      Optional<String> headline,
      Optional<String> body,
      Optional<String> mediaUrl,
      Optional<String> clickId,
      Optional<String> welcome) {}

  /// A product by the company's own id.
  public record ProductRef(Optional<String> catalogue, String product) {}

  /// A story of the company; its picture is gone after a day.
  public record Story(Optional<String> id, Optional<String> url) {}

  /// Whether it was passed on from another chat.
  public enum Forwarded {
    NO,
    ONCE,
    OFTEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
