package dev.casement.core.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// People are found by what somebody remembers of them.
final class SearchKeyTest {

  private final SearchKey key =
      SearchKey.of(
          Contact.fresh(new ContactId("contact"), new CompanyId("company"), Instant.EPOCH)
              .named(Optional.of("Zoë Öztürk 🙂"), Optional.of("Zo.Handle"))
              .with(
                  List.of(
                      new Identity(new ChannelId("pigeon"), CustomerAddress.phone("5511912345678")),
                      new Identity(new ChannelId("raven"), CustomerAddress.userId("US.1349ABC")))));

  @Test
  void findsByAnyPartInAnyCase() {
    for (String typed :
        List.of("zoë", "ÖZTÜRK", "k 🙂", "@zo.h", "handle", "us.1349abc", "1349", "")) {
      assertThat(key.answers(typed)).as(typed).isTrue();
    }
  }

  @Test
  void findsANumberHoweverItIsWritten() {
    for (String typed :
        List.of("+55 11 91234-5678", "(11) 91234", "912.345", "11/912", " 5511912345678 ")) {
      assertThat(key.answers(typed)).as(typed).isTrue();
    }
    assertThat(key.answers("+55 12")).isFalse();
  }

  @Test
  void findsNobodyByWhatIsNotThere() {
    for (String typed : List.of("zoe", "zo%", "öztürk handle", "91235")) {
      assertThat(key.answers(typed)).as(typed).isFalse();
    }
  }
}
