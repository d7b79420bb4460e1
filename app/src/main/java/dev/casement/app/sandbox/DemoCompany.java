package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.IssueToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// What a new sandbox begins with: a small hotel with one account on every channel whose provider
/// is played, and somebody who works there. Its ids are always the same, so that examples can name
/// them.
public final class DemoCompany {

  public static final CompanyId ID = new CompanyId("casa-do-mar");

  /// The setting that stands for the account's own id at the provider.
  private static final String EXTERNAL_ID = "external_id";

  /// Everything is in order when it opens; no look after its accounts is the first thing one sees.
  private static final Duration FIRST_LOOKED_AFTER = Duration.ofHours(12);

  private static final String NAME = "Casa do Mar";
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final Map<String, String> TRAVELLER =
      Map.of(
          "en", "the traveller",
          "pt-BR", "o viajante",
          "es", "el viajero",
          "it", "il viaggiatore");

  private final StandIns standIns;
  private final Stores stores;
  private final IssueToken issueToken;
  private final InstantSource clock;

  DemoCompany(StandIns standIns, Stores stores, IssueToken issueToken, InstantSource clock) {
    this.standIns = standIns;
    this.stores = stores;
    this.issueToken = issueToken;
    this.clock = clock;
  }

  /// Founds the company where there is none yet.
  ///
  /// @return the accounts it opened; none where there was a company already
  List<AccountId> found() {
    if (!stores.companies().companies().isEmpty()) {
      return List.of();
    }
    AgentId admin = new AgentId("ines");
    stores
        .companies()
        .put(
            new Company(ID, NAME, TRAVELLER, List.of("en", "pt-BR", "es", "it"), ZONE)
                .keeping(Retention.USUAL));
    stores.companies().put(new Agent(admin, ID, "Inês Duarte", Agent.Role.ADMIN, Set.of()));
    issueToken.issue(ID, "sandbox", Optional.of(admin), PlayedWorld.SECRET);
    return standIns.all().stream().map(played -> open(played.channel().descriptor())).toList();
  }

  private AccountId open(ChannelDescriptor channel) {
    AccountId id = new AccountId(ID.value() + "-" + channel.id());
    Map<String, String> invented = invented(channel);
    String externalId = invented.getOrDefault(EXTERNAL_ID, id.value());
    invented.remove(EXTERNAL_ID);
    ChannelAccount account =
        new ChannelAccount(
            id,
            ID,
            channel.id(),
            NAME + " on " + channel.name(),
            externalId,
            invented,
            Set.of(),
            ZONE,
            Map.of(),
            true);
    Map<String, Secret> secrets =
        channel.settings().stream()
            .filter(SettingSpec::secret)
            .collect(Collectors.toMap(SettingSpec::name, _ -> PlayedWorld.SECRET));
    if (!stores.accounts().put(new ConnectedAccount(account, new Credentials(secrets)))) {
      throw new IllegalStateException("the id invented for " + channel.id() + " is taken");
    }
    stores
        .conditions()
        .put(AccountCondition.good(ID, id, clock.instant().plus(FIRST_LOOKED_AFTER)));
    return id;
  }

  /// For every open setting what it may look like, and where that is not told, a number if it takes
  /// one: ids, but no switches and no addresses.
  private static Map<String, String> invented(ChannelDescriptor channel) {
    Map<String, String> invented = new HashMap<>();
    for (SettingSpec setting : channel.settings()) {
      String number = number(channel.id() + "/" + setting.name());
      boolean takesNumber = setting.pattern().map(number::matches).orElse(setting.required());
      if (!setting.secret() && (takesNumber || setting.example().isPresent())) {
        invented.put(setting.name(), setting.example().orElse(number));
      }
    }
    return invented;
  }

  /// Fifteen digits that are always the same for the same seed.
  private static String number(String seed) {
    CRC32 sum = new CRC32();
    sum.update(seed.getBytes(StandardCharsets.UTF_8));
    return "10%013d".formatted(sum.getValue());
  }
}
