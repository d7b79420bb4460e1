package dev.casement.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.casement.core.port.channel.ChannelPlugin;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;

/// The boundary rules of docs/architecture.md, by their numbers there.
@AnalyzeClasses(packages = "dev.casement", importOptions = ImportOption.DoNotIncludeTests.class)
final class BoundaryRulesTest {
  private static final String CORE = "dev.casement.core..";
  private static final String DOMAIN = "dev.casement.core.domain..";
  private static final String PORT = "dev.casement.core.port..";
  private static final String CHANNEL_PORT = "dev.casement.core.port.channel..";
  private static final String USE_CASE = "dev.casement.core.usecase..";
  private static final String META = "dev.casement.meta..";
  private static final String ADAPTERS = "dev.casement.adapter..";
  private static final String APP = "dev.casement.app..";
  private static final String STORE = "dev.casement.app.store..";
  private static final String WIRING = "dev.casement.app.wiring..";
  private static final String SERVER = "dev.casement.app.http.server..";

  private static final DescribedPredicate<JavaClass> OURS =
      resideInAPackage("dev.casement..")
          .and(not(resideInAPackage("dev.casement.testkit..")))
          .and(not(resideInAPackage("dev.casement.app.bench..")));

  private static final ArchCondition<JavaClass> BE_CLOSED =
      new ArchCondition<>("be a record, an enum, an interface or final") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          boolean closed =
              type.isRecord()
                  || type.isEnum()
                  || type.isInterface()
                  || type.isAnonymousClass()
                  || type.getModifiers().contains(JavaModifier.FINAL);
          events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
        }
      };

  private static final ArchCondition<JavaClass> LIE_IN_A_NULL_MARKED_PACKAGE =
      new ArchCondition<>("lie in a package that is null-marked") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          boolean marked = type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
          events.add(
              new SimpleConditionEvent(type, marked, type.getPackageName() + " is not marked"));
        }
      };

  /// 1.
  @ArchTest
  static final ArchRule coreUsesNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CORE, "java..", "org.jspecify..")
          .because("the rules of conversation are not the place for anybody's library");

  /// 2.
  @ArchTest
  static final ArchRule domainKnowsNeitherPortsNorUseCases =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PORT, USE_CASE)
          .because("dependencies point inward");

  @ArchTest
  static final ArchRule portsDoNotKnowUseCases =
      noClasses()
          .that()
          .resideInAPackage(PORT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(USE_CASE)
          .because("a port says what is needed, not what for");

  /// 3 and 8b.
  @ArchTest
  static final ArchRule adaptersKnowTheirPortAndTheFamilyOnly =
      classes()
          .that()
          .resideInAPackage(ADAPTERS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ADAPTERS,
              DOMAIN,
              CHANNEL_PORT,
              META,
              "java..",
              "org.jspecify..",
              "okhttp3..",
              "okio..",
              "kotlin..",
              "com.fasterxml.jackson..",
              "com.google.i18n.phonenumbers..",
              "org.slf4j..")
          .because("a channel is one module that can be read by itself");

  @ArchTest static final ArchRule whatsAppKnowsNoOtherChannel = knowsNoOther("whatsapp");

  @ArchTest static final ArchRule messengerKnowsNoOtherChannel = knowsNoOther("messenger");

  @ArchTest static final ArchRule instagramKnowsNoOtherChannel = knowsNoOther("instagram");

  @ArchTest
  static final ArchRule appNamesNoChannel =
      noClasses()
          .that()
          .resideInAnyPackage(APP, META, CORE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ADAPTERS)
          .because("a channel is added without touching anything else");

  /// 4.
  @ArchTest
  static final ArchRule adaptersShowTheirPluginOnly =
      classes()
          .that()
          .resideInAPackage("dev.casement.adapter.*")
          .and()
          .areTopLevelClasses()
          .and()
          .arePublic()
          .should()
          .implement(ChannelPlugin.class)
          .because("what nobody can see nobody can come to rely on");

  /// 5.
  @ArchTest
  static final ArchRule guiceStaysInTheWiring =
      noClasses()
          .that(are(OURS))
          .and()
          .resideOutsideOfPackage(WIRING)
          .and()
          .doNotHaveFullyQualifiedName("dev.casement.app.Main")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
          .because("nothing else should need to know how it is put together");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that(are(OURS))
          .and()
          .resideOutsideOfPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jdbi..", "java.sql..", "javax.sql..", "com.zaxxer..", "org.flywaydb..")
          .because("the database can be exchanged where one package knows it");

  @ArchTest
  static final ArchRule jettyStaysInTheServer =
      noClasses()
          .that(are(OURS))
          .and()
          .resideOutsideOfPackage(SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty..", "io.javalin..")
          .because("the HTTP server can be exchanged where one package knows it");

  /// 6.
  @ArchTest
  static final ArchRule edgesDoNotTalkToTheDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.casement.app.http..",
              "dev.casement.app.console..",
              "dev.casement.app.worker..",
              "dev.casement.app.cli..",
              "dev.casement.app.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(STORE)
          .because("the edges talk to use cases and ports, so that any store fits");

  /// 7.
  @ArchTest
  static final ArchRule domainTypesAreClosed =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .and(not(simpleNameEndingWith("package-info")))
          .should(BE_CLOSED)
          .because("a value that somebody could extend is no value");

  /// 8.
  @ArchTest
  static final ArchRule nobodyAsksTheSystemForTheTime =
      outsideOfTheWiring()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .because("time is a fact that is handed in, and that the sandbox moves");

  @ArchTest
  static final ArchRule nobodySleeps =
      outsideOfTheWiring()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", java.time.Duration.class)
          .because("waiting is handed in, so that tests need not wait");

  @ArchTest
  static final ArchRule nobodyPrints =
      outsideOfTheWiring()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("what is said goes to the log, or to the screen a command was given");

  /// 8a.
  @ArchTest
  static final ArchRule standInsDoNotKnowOurPolicy =
      noClasses()
          .that()
          .resideInAPackage("dev.casement.adapter.*.sandbox..")
          .should()
          .dependOnClassesThat(
              are(
                  resideInAPackage("dev.casement.core.domain.policy..")
                      .or(simpleNameEndingWith("Policy"))))
          .because("the stand-in is the second opinion");

  /// 9.
  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that(are(OURS))
          .should(LIE_IN_A_NULL_MARKED_PACKAGE)
          .because("there are no nulls here, and the compiler is to check that");

  /// 10.
  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .that(are(OURS))
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .because("such a name says that nobody knew what the thing was");

  private static ArchRule knowsNoOther(String channel) {
    String own = "dev.casement.adapter." + channel + "..";
    return noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(are(resideInAPackage(ADAPTERS).and(not(resideInAnyPackage(own)))))
        .because("what two channels share stands in meta-graph");
  }

  private static com.tngtech.archunit.lang.syntax.elements.ClassesShould outsideOfTheWiring() {
    return noClasses()
        .that(are(OURS))
        .and()
        .resideOutsideOfPackages(WIRING, "dev.casement.app.launcher..")
        .and()
        .doNotHaveFullyQualifiedName("dev.casement.app.Main")
        .should();
  }
}
