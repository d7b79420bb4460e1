package dev.casement.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import dev.casement.testkit.store.SearchContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index keeps the promise of searching, and is never more than a copy.
final class IndexedSearchTest implements SearchContract {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final CompanyId HOTEL = new CompanyId("hotel");

  @TempDir Path folder;
  private final Stores stores = new MemoryStores(InstantSource.fixed(NOW)).all();
  private IndexedSearch search;

  @BeforeEach
  void open() {
    search = new IndexedSearch(folder, stores);
  }

  @AfterEach
  void close() {
    search.close();
  }

  @Override
  public Stores stores() {
    return stores;
  }

  @Override
  public Search search() {
    return search;
  }

  private void meet(String name) {
    CustomerAddress address = CustomerAddress.userId("at-" + name);
    ChannelId channel = new ChannelId("pigeon");
    Contact contact =
        Contact.fresh(new ContactId("c-" + name), HOTEL, NOW)
            .named(Optional.of(name), Optional.empty())
            .with(new Identity(channel, address))
            .next();
    Conversation conversation =
        new Conversation(
            new ConversationId("v-" + name),
            HOTEL,
            new AccountId("desk"),
            channel,
            contact.id(),
            List.of(address),
            Conversation.Status.OPEN,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            WindowEvidence.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            0,
            Optional.empty(),
            BillingThread.NONE,
            NOW,
            NOW,
            1);
    stores.companies().put(new Company(HOTEL, "Hotel", Map.of(), List.of(), ZoneOffset.UTC));
    stores
        .conversations()
        .commit(Changes.of(HOTEL).contact(contact).conversation(conversation).done());
  }

  private List<String> found(String typed) {
    return search.contacts(HOTEL, typed, PageRequest.first(9)).items().stream()
        .map(Contact::name)
        .toList();
  }

  @Test
  void findsWhatWasTakenInWhileNobodySearched() {
    meet("Ana");
    assertThat(found("ana")).containsExactly("Ana");
    meet("Anabela");

    // As the service does every two seconds, until all is in the index.
    search.follow();
    search.follow();
    search.follow();

    assertThat(found("ana")).containsExactly("Anabela", "Ana");
  }

  @Test
  void goesOnWhereItWasAfterARestart() {
    meet("Ana");
    search.follow();
    meet("Anabela");
    search.close();
    open();

    assertThat(found("ana")).containsExactly("Anabela", "Ana");
  }

  @Test
  void beginsAnewWhereTheFeedDoesNotReachBack() {
    meet("Ana");
    meet("Anabela");
    stores.feed().forget(NOW.plus(Duration.ofDays(1)));

    assertThat(found("ana")).containsExactly("Anabela", "Ana");
  }

  @Test
  void beginsAnewWhereTheIndexCannotBeRead() throws IOException {
    meet("Ana");
    search.follow();
    search.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "no index");
      }
    }
    open();

    assertThat(found("ana")).containsExactly("Ana");
  }

  @Test
  void notEvenTheFilesSayWhatWasErased() throws IOException {
    meet("Zuleica");
    meet("Ana");
    search.follow();
    stores.erasures().begin("e", HOTEL, new ContactId("c-Zuleica"), "asked", NOW);
    search.follow();

    assertThat(found("zul")).isEmpty();
    assertThat(found("ana")).containsExactly("Ana");
    search.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("zul");
      }
    }
    open();
  }
}
