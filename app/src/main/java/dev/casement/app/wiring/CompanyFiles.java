package dev.casement.app.wiring;

import dev.casement.app.CannotStart;
import dev.casement.app.store.Database;
import dev.casement.app.store.DatabaseRefused;
import dev.casement.app.store.MasterKey;
import dev.casement.app.store.Moved;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Files by which companies move from one database to another.
final class CompanyFiles {
  private CompanyFiles() {}

  static String write(Database database, Path file, CompanyId company, Optional<Secret> key) {
    try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
      Moved moved = database.exportTo(writer, company, key.map(CompanyFiles::key));
      return "%d rows of the company %s are in %s.%s%s"
          .formatted(
              moved.rows(),
              moved.company(),
              file,
              moved.waiting() == 0
                  ? ""
                  : " %d webhooks wait that nobody has looked into; they stay behind."
                      .formatted(moved.waiting()),
              key.isPresent() ? "" : " Secrets of accounts stay behind.");
    } catch (FileAlreadyExistsException there) {
      throw new CannotStart("There is a file " + file + " already.", there);
    } catch (IOException unwritable) {
      throw new CannotStart("The file " + file + " cannot be written.", unwritable);
    } catch (DatabaseRefused refused) {
      throw new CannotStart(Because.sentence(refused), refused);
    }
  }

  static String read(Database database, Path file, Optional<Secret> key) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      Moved moved = database.importFrom(reader, key.map(CompanyFiles::key));
      return "The company %s is here with its %d rows, each compared with the file."
          .formatted(moved.company(), moved.rows());
    } catch (IOException unreadable) {
      throw new CannotStart("The file " + file + " cannot be read.", unreadable);
    } catch (DatabaseRefused refused) {
      throw new CannotStart(Because.sentence(refused), refused);
    }
  }

  private static MasterKey key(Secret text) {
    return MasterKey.parse(text.reveal())
        .orElseThrow(() ->
            new CannotStart(
                "The file of --secrets-key-file must hold 32 bytes in Base64, as"
                    + " `openssl rand -base64 32` makes them."));
  }
}
