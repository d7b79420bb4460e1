package dev.casement.core.domain.consent;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The consent history of one contact as evidence, in the order of writing down.
///
/// @param origin what its first link has to follow: [ConsentLink#ORIGIN], or the hash that an
///   erased chain left behind
/// @param length how many links there have to be, as was noted apart from them
/// @param head the hash of the last of them, as was noted apart; the origin where there is none
public record ConsentChain(
    CompanyId company,
    ContactId contact,
    String origin,
    long length,
    String head,
    List<ConsentLink> links) {

  public ConsentChain {
    links = List.copyOf(links);
  }

  /// A chain without any link.
  public static ConsentChain empty(CompanyId company, ContactId contact, String origin) {
    return new ConsentChain(company, contact, origin, 0, origin, List.of());
  }

  /// The chain with one more entry.
  public ConsentChain with(Consent entry) {
    ConsentLink link = ConsentLink.of(entry, length + 1, head);
    List<ConsentLink> more = new ArrayList<>(links);
    more.add(link);
    return new ConsentChain(company, contact, origin, length + 1, link.hash(), more);
  }

  /// Whether it is as it was written, or which link is the first that is not.
  public Verdict verdict() {
    String before = origin;
    long position = 0;
    for (ConsentLink link : links) {
      position++;
      if (link.position() != position) {
        return new Verdict.Broken(position, "", Because.MISSING);
      }
      if (!link.previous().equals(before)) {
        return new Verdict.Broken(position, link.entry().id(), Because.DOES_NOT_FOLLOW);
      }
      if (!isOurs(link) || !link.isWhole()) {
        return new Verdict.Broken(position, link.entry().id(), Because.CHANGED);
      }
      before = link.hash();
    }
    if (position < length) {
      return new Verdict.Broken(position + 1, "", Because.MISSING);
    }
    return before.equals(head) && position == length
        ? new Verdict.Intact()
        : new Verdict.Broken(
            position, position == 0 ? "" : links.getLast().entry().id(), Because.ADDED);
  }

  /// Whether it is what an earlier one has become.
  public boolean continues(ConsentChain earlier) {
    return origin.equals(earlier.origin)
        && links.size() >= earlier.links.size()
        && IntStream.range(0, earlier.links.size())
            .allMatch(i -> links.get(i).hash().equals(earlier.links.get(i).hash()));
  }

  private boolean isOurs(ConsentLink link) {
    return link.entry().company().equals(company) && link.entry().contact().equals(contact);
  }

  /// What became of a chain.
  public sealed interface Verdict {

    /// Every entry is what it was, and none is missing.
    record Intact() implements Verdict {}

    /// The first link that is not as it was.
    ///
    /// @param entry the id of what stands there; empty where nothing does
    record Broken(long position, String entry, Because because) implements Verdict {}
  }

  /// How a chain can be broken.
  public enum Because {
    /// The entry is not what was hashed.
    CHANGED,
    /// It was hashed behind another one.
    DOES_NOT_FOLLOW,
    /// There is nothing where something was.
    MISSING,
    /// There is more than was noted.
    ADDED
  }
}
