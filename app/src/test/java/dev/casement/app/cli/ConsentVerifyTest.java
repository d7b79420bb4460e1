package dev.casement.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.evidence.Evidence;
import dev.casement.app.evidence.EvidenceCsv;
import dev.casement.app.evidence.EvidenceJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `consent verify` says whether histories are as they were written.
final class ConsentVerifyTest {
  private static final CompanyId HOTEL = new CompanyId("hotel");
  private static final Contact BRUNO =
      Contact.fresh(new ContactId("bruno"), HOTEL, Instant.EPOCH).next();

  @TempDir Path folder;
  private CommandLineContext casement = new CommandLineContext(Path.of("data"));

  @BeforeEach
  void fill() {
    casement = new CommandLineContext(folder);
    casement
        .stores()
        .companies()
        .put(new Company(HOTEL, "Hotel", Map.of(), List.of("en"), ZoneOffset.UTC));
    add(entry("c1", "form, with a comma"));
    add(entry("c2", "=a call"));
  }

  private void add(Consent consent) {
    Changes changes =
        casement.stores().contacts().contact(HOTEL, BRUNO.id()).isPresent()
            ? Changes.of(HOTEL).consent(consent).done()
            : Changes.of(HOTEL).contact(BRUNO).consent(consent).done();
    casement.stores().conversations().commit(changes);
  }

  private static Consent entry(String id, String source) {
    return new Consent(
        id,
        HOTEL,
        BRUNO.id(),
        new ChannelId("whatsapp"),
        Consent.Kind.OPT_IN,
        Purpose.ALL,
        Optional.empty(),
        new ConsentAuthor(ConsentAuthor.Kind.TOKEN, Optional.of("'shop")),
        source,
        Optional.of("Yes,\n\"please\""),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private Evidence evidence() {
    return new Evidence(
        casement.stores().companies().company(HOTEL).orElseThrow(),
        BRUNO,
        Instant.EPOCH,
        casement.stores().consents().chains(HOTEL, BRUNO.id()),
        casement.stores().consents().tombstones(HOTEL, BRUNO.id()));
  }

  private String json() {
    return Json.print(EvidenceJson.write(evidence()));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void saysThatACompanysHistoriesAreIntact() {
    assertThat(casement.run("consent", "verify")).isZero();
    assertThat(casement.run("consent", "verify", "--contact", "bruno")).isZero();
    assertThat(casement.out()).contains("Intact: 1 chains with 2 entries.");
    assertThat(casement.run("consent", "verify", "--contact", "nobody")).isEqualTo(2);
  }

  @Test
  void readsBothFormatsBackToTheSameChains() throws Exception {
    assertThat(casement.run("consent", "verify", "--file", file("c.json", json()))).isZero();
    String csv = EvidenceCsv.write(evidence());
    assertThat(casement.run("consent", "verify", "--file", file("c.csv", csv))).isZero();
    assertThat(casement.out()).contains("Intact: 1 chains with 2 entries.");
    assertThat(EvidenceCsv.read(csv)).isEqualTo(evidence().chains());
    assertThat(EvidenceJson.read(json())).isEqualTo(evidence().chains());
  }

  @Test
  void namesTheFirstLinkThatIsBrokenInAFile() throws Exception {
    String changed = json().replace("=a call", "=a visit");
    assertThat(casement.run("consent", "verify", "--file", file("c.json", changed))).isOne();
    assertThat(casement.out())
        .contains("Contact bruno: entry 2 (c2) is not what was written.")
        .contains("BROKEN");
    String csv = EvidenceCsv.write(evidence());
    String shorter = csv.substring(0, csv.indexOf("hotel,bruno", csv.indexOf("c1")));
    assertThat(casement.run("consent", "verify", "--file", file("c.csv", shorter))).isOne();
    assertThat(casement.out()).contains("Contact bruno: entry 2 is missing.");
  }

  @Test
  void comparesAFileWithWhatIsStored() throws Exception {
    String kept = file("c.json", json());
    add(entry("c3", "form"));
    assertThat(compared(kept)).isZero();

    casement.stores().consents().erase(HOTEL, BRUNO.id(), Instant.EPOCH, "asked for");
    assertThat(compared(kept)).isZero();
    assertThat(casement.out()).contains("Contact bruno: erased since.");

    String other = file("o.json", json());
    assertThat(compared(other)).isZero();
  }

  @Test
  void knowsAStoreWhoseChainWasRewrittenAltogether() throws Exception {
    String kept = file("c.json", json());
    casement = new CommandLineContext(folder);
    casement
        .stores()
        .companies()
        .put(new Company(HOTEL, "Hotel", Map.of(), List.of("en"), ZoneOffset.UTC));
    add(entry("c1", "lies"));
    add(entry("c2", "=a call"));

    assertThat(casement.run("consent", "verify")).isZero();
    assertThat(compared(kept)).isOne();
    assertThat(casement.out()).contains("what is stored does not begin as the file does.");
  }

  private int compared(String file) {
    return casement.run("consent", "verify", "--file", file, "--data", folder.toString());
  }

  @Test
  void saysThatAFileIsNoEvidence() throws Exception {
    for (String content : List.of("{}", "a,b\n1,2\n", "{")) {
      assertThat(casement.run("consent", "verify", "--file", file("x", content))).isEqualTo(2);
    }
    assertThat(casement.run("consent", "verify", "--file", "nosuch")).isEqualTo(2);
    assertThat(casement.err()).contains("is no export of consents").contains("cannot be read");
  }
}
