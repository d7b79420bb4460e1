package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Every scenario of the API, and at the end the proof that nothing described was left out.
final class ApiTest
    implements CommonScenario,
        ExportScenario,
        WebhooksScenario,
        SignedRequestsScenario,
        DecisionsScenario,
        PeopleScenario,
        SessionScenario,
        AccountsScenario,
        ConversationsScenario,
        TeamworkScenario,
        SavedRepliesScenario,
        StartScenario,
        MessagesScenario,
        TemplatesScenario,
        TemplateWritesScenario,
        MediaScenario,
        ContactsScenario,
        ConsentScenario,
        PersonScenario,
        BlockScenario,
        SearchScenario,
        MoneyScenario,
        EventsScenario,
        IsolationScenario {
  private static final Conformity CONFORMITY = new Conformity();

  private ApiWorld world;

  @BeforeEach
  void begin() {
    world = new ApiWorld(CONFORMITY);
  }

  @AfterEach
  void end() {
    world.close();
  }

  @AfterAll
  static void everyDeclaredAnswerWasSeen() {
    assertThat(CONFORMITY.unseen()).isEmpty();
  }

  @AfterAll
  static void theConsoleHasItsOwnWordsForEveryFault() {
    assertThat(ConsoleProblems.in("it").unknown(CONFORMITY.faults())).isEmpty();
  }

  @Override
  public ApiWorld world() {
    return world;
  }

  @Override
  public Conformity conformity() {
    return CONFORMITY;
  }
}
