package dev.casement.app.load;

import java.io.IOException;
import java.nio.file.Path;

/// What the service does with its time, recorded by Flight Recorder while it is being measured.
final class Profile {

  private static final String NAME = "load";

  private final long process;
  private final String file;

  private Profile(long process, String file) {
    this.process = process;
    this.file = file;
  }

  /// Begins to record what this process does.
  static Profile of(long process, Path file) throws IOException, InterruptedException {
    Profile profile = new Profile(process, file.toAbsolutePath().toString());
    profile.tell("JFR.start", "name=" + NAME, "settings=profile");
    return profile;
  }

  /// Writes the recording into its file.
  void end() throws IOException, InterruptedException {
    tell("JFR.dump", "name=" + NAME, "filename=" + file);
  }

  private void tell(String... words) throws IOException, InterruptedException {
    String[] command = new String[words.length + 2];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    command[1] = Long.toString(process);
    System.arraycopy(words, 0, command, 2, words.length);
    Process jcmd =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("the service cannot be profiled");
    }
  }
}
