package dev.casement.adapter.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.ChannelEvent.IdentityChanged;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which addresses a notice takes a customer from, and to which.
final class SystemNoticesTest {

  private static final CustomerAddress OLD = CustomerAddress.phone("491700000000");
  private static final CustomerAddress NEW = CustomerAddress.phone("491799999999");
  private static final CustomerAddress OLD_ID = CustomerAddress.userId("DE.1");
  private static final CustomerAddress NEW_ID = CustomerAddress.userId("DE.2");

  private static Optional<IdentityChanged> read(List<CustomerAddress> from, String system) {
    return SystemNotices.read(
        new CustomerRef(from, Optional.empty(), Optional.empty()),
        "wamid.1",
        Json.parse(system.getBytes(UTF_8)).orElseThrow());
  }

  private static void leads(
      List<CustomerAddress> from,
      String system,
      List<CustomerAddress> previous,
      List<CustomerAddress> now) {
    IdentityChanged changed = read(from, system).orElseThrow();
    assertThat(changed.previous()).containsExactlyElementsOf(previous);
    assertThat(changed.now().addresses()).containsExactlyElementsOf(now);
  }

  @Test
  void aNewNumberComesWithANewId() {
    leads(
        List.of(OLD, OLD_ID),
        """
        {"type":"user_changed_number","wa_id":"491799999999","user_id":"DE.2",
         "previous_user_id":"DE.1","body":"Ada changed"}\
        """,
        List.of(OLD_ID, OLD),
        List.of(NEW, NEW_ID));
  }

  @Test
  void theNoticeMayComeFromTheNewNumber() {
    leads(
        List.of(NEW, NEW_ID),
        "{\"type\":\"user_changed_number\",\"wa_id\":\"491799999999\",\"user_id\":\"DE.2\","
            + "\"previous_user_id\":\"DE.1\"}",
        List.of(OLD_ID),
        List.of(NEW, NEW_ID));
  }

  @Test
  void theOlderNoticesNameTheNumberOnly() {
    leads(
        List.of(OLD),
        "{\"type\":\"customer_changed_number\",\"new_wa_id\":\"491799999999\"}",
        List.of(OLD),
        List.of(NEW));
    leads(
        List.of(NEW),
        "{\"type\":\"customer_changed_number\",\"wa_id\":\"491799999999\","
            + "\"customer\":\"491700000000\"}",
        List.of(OLD),
        List.of(NEW));
  }

  @Test
  void whoGetsANewIdKeepsTheNumber() {
    leads(
        List.of(OLD),
        "{\"type\":\"user_changed_user_id\",\"user_id\":\"DE.2\",\"previous_user_id\":\"DE.1\"}",
        List.of(OLD_ID),
        List.of(OLD, NEW_ID));
    leads(
        List.of(OLD),
        "{\"type\":\"user_changed_user_id\",\"user_id\":\"DE.2\"}",
        List.of(OLD),
        List.of(OLD, NEW_ID));
  }

  @Test
  void aParentIdComesAlong() {
    leads(
        List.of(OLD_ID),
        "{\"type\":\"user_changed_user_id\",\"user_id\":\"DE.2\",\"parent_user_id\":\"DE.ENT.2\","
            + "\"previous_user_id\":\"DE.1\",\"previous_parent_user_id\":\"DE.ENT.1\"}",
        List.of(OLD_ID, CustomerAddress.parentUserId("DE.ENT.1")),
        List.of(NEW_ID, CustomerAddress.parentUserId("DE.ENT.2")));
  }

  @Test
  void aNoticeThatChangesNoAddressIsAPlainOne() {
    assertThat(read(List.of(OLD), "{\"type\":\"customer_identity_changed\",\"identity\":\"x\"}"))
        .isEmpty();
    assertThat(
            read(
                List.of(OLD),
                "{\"type\":\"customer_identity_changed\",\"wa_id\":\"491700000000\"}"))
        .isEmpty();
  }

  @Test
  void theNoticeIsKept() {
    assertThat(
            read(
                    List.of(OLD),
                    "{\"type\":\"user_changed_number\",\"wa_id\":\"491799999999\","
                        + "\"body\":\"Ada changed\"}")
                .orElseThrow()
                .notice())
        .isEqualTo(new Content.SystemNotice("user_changed_number", "Ada changed"));
  }
}
