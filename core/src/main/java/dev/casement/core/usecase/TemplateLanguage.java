package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.template.Rendering;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Settles in which language a template goes, where whoever sends it did not say: the customer's
/// own, as the company noted it or a channel told it, else the company's. Among translations those
/// that may be sent and take the same parameters go first; the parameters stay as they are
/// (decisions.md D15). Which one was chosen stands in the message.
final class TemplateLanguage {

  private static final String LAST = "en";

  private final TemplateRegistry templates;
  private final ContactStore contacts;
  private final CompanyStore companies;

  TemplateLanguage(TemplateRegistry templates, ContactStore contacts, CompanyStore companies) {
    this.templates = templates;
    this.contacts = contacts;
    this.companies = companies;
  }

  Content settled(Conversation conversation, ChannelAccount account, Content content) {
    if (!(content instanceof Content.Template asked) || !asked.language().isEmpty()) {
      return content;
    }
    List<String> wanted = wanted(conversation);
    return templates.templates(account.company(), account.id()).stream()
        .filter(template -> template.name().equals(asked.name()))
        .min(
            Comparator.comparing((Template template) -> !template.status().isSendable())
                .thenComparing(
                    template -> !Rendering.of(template, asked.parameters()).faults().isEmpty())
                .thenComparingInt(template -> distance(template.language(), wanted))
                .thenComparing(Template::language))
        .<Content>map(
            template -> new Content.Template(asked.name(), template.language(), asked.parameters()))
        .orElse(content);
  }

  /// Best first.
  private List<String> wanted(Conversation conversation) {
    Optional<Contact> contact = contacts.contact(conversation.company(), conversation.contact());
    List<String> wanted = new ArrayList<>();
    contact
        .map(Contact::details)
        .ifPresent(known ->
            Stream.of(known.language(), known.locale())
                .flatMap(Optional::stream)
                .forEach(wanted::add));
    companies.company(conversation.company()).map(Company::languages).ifPresent(wanted::addAll);
    wanted.add(LAST);
    return wanted;
  }

  /// How far a language is from those wanted: its place among them, the same region before the same
  /// language elsewhere.
  private static int distance(String language, List<String> wanted) {
    for (int place = 0; place < wanted.size(); place++) {
      if (normal(language).equals(normal(wanted.get(place)))) {
        return 2 * place;
      }
      if (main(language).equals(main(wanted.get(place)))) {
        return 2 * place + 1;
      }
    }
    return 2 * wanted.size();
  }

  private static String normal(String language) {
    return language.replace('-', '_').toLowerCase(Locale.ROOT);
  }

  private static String main(String language) {
    return normal(language).split("_", 2)[0];
  }
}
