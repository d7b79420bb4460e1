package dev.casement.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts a jar that only says how it was started.
final class WarmStartTest {
  @TempDir Path folder;
  private Path jar = Path.of("");

  @BeforeEach
  void pack() throws IOException {
    jar = Files.createDirectories(folder.resolve("a föld er")).resolve("said.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, SaysHowItStarted.class.getName());
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> one : List.of(WarmStart.class, SaysHowItStarted.class)) {
        String entry = one.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream in = one.getClassLoader().getResourceAsStream(entry)) {
          in.transferTo(out);
        }
      }
    }
  }

  @Test
  void startsAgainInTheSameProcessWithTheSameWords() throws Exception {
    keep();

    assertThat(said(List.of("-Dkept=ü b"), List.of("serve", "", "a b", "ünïcode")))
        .containsExactly("same process", "warm true", "kept ü b", "serve", "", "a b", "ünïcode");
  }

  @Test
  void startsAsItIsWhereNothingIsKept() throws Exception {
    assertThat(said(List.of(), List.of("serve")))
        .containsExactly("same process", "warm null", "kept null", "serve");
  }

  @Test
  void startsAsItIsWhereToldSo() throws Exception {
    keep();

    assertThat(said(List.of("-Dcasement.warm=false"), List.of("serve")))
        .containsExactly("same process", "warm false", "kept null", "serve");
  }

  /// Nothing that a Java machine could use: it is to leave it aside without a word.
  private void keep() throws IOException {
    Files.writeString(WarmStart.cache(jar), "of another Java");
  }

  private List<String> said(List<String> flags, List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    List<String> said = new ArrayList<>(lines);
    said.set(0, lines.getFirst().equals("process " + process.pid()) ? "same process" : "another");
    return said;
  }

  /// The program in the jar.
  static final class SaysHowItStarted {
    private SaysHowItStarted() {}

    public static void main(String[] args) {
      WarmStart.begin();
      System.out.println("process " + ProcessHandle.current().pid());
      System.out.println("warm " + System.getProperty("casement.warm"));
      System.out.println("kept " + System.getProperty("kept"));
      for (String arg : args) {
        System.out.println(arg);
      }
    }
  }
}
