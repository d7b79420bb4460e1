package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.contact.ContactDetails;
import java.util.stream.Collectors;

/// What is known of a person beside names and addresses: `{given_name?, notes?, language?, locale?,
/// picture_url?, profile_at?, blocked_on?}`.
public final class ContactDetailsJson {

  private ContactDetailsJson() {}

  public static ObjectNode write(ContactDetails details) {
    ObjectNode tree = Json.object();
    details.givenName().ifPresent(name -> tree.put("given_name", name));
    details.notes().ifPresent(notes -> tree.put("notes", notes));
    details.language().ifPresent(language -> tree.put("language", language));
    details.locale().ifPresent(locale -> tree.put("locale", locale));
    details.pictureUrl().ifPresent(url -> tree.put("picture_url", url));
    details.profileAt().ifPresent(at -> tree.put("profile_at", Json.instant(at)));
    if (!details.blockedOn().isEmpty()) {
      ArrayNode accounts = tree.putArray("blocked_on");
      details.blockedOn().stream().map(AccountId::value).sorted().forEach(accounts::add);
    }
    return tree;
  }

  public static ContactDetails read(Members details) {
    return new ContactDetails(
        details.maybeText("given_name"),
        details.maybeText("notes"),
        details.maybeText("language"),
        details.maybeText("locale"),
        details.maybeText("picture_url"),
        details.maybeInstant("profile_at"),
        details.texts("blocked_on").stream().map(AccountId::new).collect(Collectors.toSet()));
  }
}
