package dev.casement.core.domain.policy;

import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import java.util.Optional;

/// What somebody wants to send.
///
/// @param content what it says, where that is known yet; a question may be asked without it
public record SendProposal(Intent intent, Author.Kind author, Optional<Content> content) {

  public static final SendProposal FREE_FORM = of(Intent.FreeForm.ANY, Author.Kind.HUMAN);

  public static SendProposal of(Intent intent, Author.Kind author) {
    return new SendProposal(intent, author, Optional.empty());
  }

  public static SendProposal of(Intent intent, Author.Kind author, Content content) {
    return new SendProposal(intent, author, Optional.of(content));
  }
}
