package dev.casement.app.cli;

import dev.casement.app.CannotStart;
import dev.casement.app.config.Fault;
import dev.casement.app.config.Setting;
import dev.casement.app.config.Settings;
import dev.casement.app.evidence.EvidenceFile;
import dev.casement.app.json.ShapeException;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentChain.Verdict;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.ConsentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `consent verify`: whether consent histories are as they were written: those of a company, of one
/// contact, or those in a file that was exported. A file is compared with a store, too, where one
/// is named: whoever rewrote a whole chain cannot have rewritten what was handed out before.
final class ConsentVerifyCommand implements Command {
  static final String CONTACT = "--contact";
  static final String FILE = "--file";
  private static final int AT_ONCE = 500;

  private final Program program;
  private final SettingsReading settings;

  ConsentVerifyCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "consent verify";
  }

  @Override
  public String summary() {
    return "Says whether consent histories are as they were written.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(
            CompanyChoice.FLAG,
            Flag.value(CONTACT, "ID", "One contact only, with those merged into it."),
            Flag.value(
                FILE,
                "FILE",
                "An exported file; with --data or --database it is compared with that, too.")),
        OfStore.FLAGS);
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    Optional<String> file = given.value(FILE);
    boolean store =
        given.value(Setting.DATA.flag()).isPresent()
            || given.value(Setting.DATABASE.flag()).isPresent();
    if (file.isPresent() && !store && faults.isEmpty()) {
      Found found = new Found(screen);
      read(file.get()).forEach(found::look);
      return found.tell();
    }
    return settings.with(given, faults, screen, read -> inStore(read, file, given, screen));
  }

  private int inStore(Settings read, Optional<String> file, Given given, Screen screen) {
    Found found = new Found(screen);
    try (Program.Opened opened = program.open(read)) {
      ConsentStore consents = opened.stores().consents();
      if (file.isPresent()) {
        read(file.get())
            .forEach(kept -> {
              found.look(kept);
              found.compare(kept, consents);
            });
        return found.tell();
      }
      CompanyId company = CompanyChoice.of(given, opened.stores().companies()).id();
      Optional<ContactId> contact = given.value(CONTACT).map(ContactId::new);
      if (contact.isPresent()
          && opened.stores().contacts().contact(company, contact.get()).isEmpty()) {
        throw new CannotStart("There is no contact " + contact.get() + ".");
      }
      contact.ifPresentOrElse(
          id -> consents.chains(company, id).forEach(found::look),
          () -> all(company, consents, found));
    }
    return found.tell();
  }

  private static void all(CompanyId company, ConsentStore consents, Found found) {
    List<ContactId> holders = consents.holders(company, Optional.empty(), AT_ONCE);
    while (!holders.isEmpty()) {
      for (ContactId holder : holders) {
        consents.chains(company, holder).stream()
            .filter(chain -> chain.contact().equals(holder))
            .forEach(found::look);
      }
      holders = consents.holders(company, Optional.of(holders.getLast()), AT_ONCE);
    }
  }

  private static List<ConsentChain> read(String file) {
    try {
      return EvidenceFile.read(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be read: " + e.getMessage());
    } catch (ShapeException e) {
      throw new CannotStart("The file " + file + " is no export of consents: " + e.getMessage());
    }
  }

  /// What was found so far.
  private static final class Found {
    private final Screen screen;
    private long chains;
    private long entries;
    private boolean broken;

    Found(Screen screen) {
      this.screen = screen;
    }

    void look(ConsentChain chain) {
      chains++;
      entries += chain.links().size();
      switch (chain.verdict()) {
        case Verdict.Intact _ -> {
          // What is as it was is counted.
        }
        case Verdict.Broken(long position, String entry, ConsentChain.Because because) ->
            say(
                chain,
                "entry %d%s %s"
                    .formatted(
                        position,
                        entry.isEmpty() ? "" : " (" + entry + ")",
                        switch (because) {
                          case CHANGED -> "is not what was written.";
                          case DOES_NOT_FOLLOW -> "does not follow the one before it.";
                          case MISSING -> "is missing.";
                          case ADDED -> "is more than was written.";
                        }));
      }
    }

    /// Whether what was handed out is still the beginning of what is stored, or was erased since.
    void compare(ConsentChain kept, ConsentStore consents) {
      boolean erased =
          consents.tombstones(kept.company(), kept.contact()).stream()
              .anyMatch(stone -> stone.contact().equals(kept.contact()));
      Optional<ConsentChain> stored =
          consents.chains(kept.company(), kept.contact()).stream()
              .filter(chain -> chain.contact().equals(kept.contact()))
              .findFirst();
      if (stored.isPresent() && stored.get().continues(kept)) {
        return;
      }
      if (erased) {
        screen.out().println("Contact " + kept.contact() + ": erased since.");
      } else {
        say(kept, "what is stored does not begin as the file does.");
      }
    }

    private void say(ConsentChain chain, String what) {
      broken = true;
      screen.out().println("Contact " + chain.contact() + ": " + what);
    }

    int tell() {
      screen
          .out()
          .printf(
              "%s: %d chains with %d entries.%n", broken ? "BROKEN" : "Intact", chains, entries);
      return broken ? ExitCode.TROUBLE : ExitCode.DONE;
    }
  }
}
