package dev.casement.app.plugin;

import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.testkit.example.LetterboxPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Makes jars for the plug-ins folder.
public final class PluginJar {
  private static final String SERVICE = "META-INF/services/" + ChannelPlugin.class.getName();
  private static final List<String> LETTERBOX =
      List.of("Plugin", "Channel", "Policy", "Webhook", "Sender");

  private PluginJar() {}

  /// A jar with the example channel, complete.
  public static Path letterbox(Path jar) {
    return write(jar, Optional.of(LetterboxPlugin.class.getName()), LETTERBOX);
  }

  /// A jar that names a class in its services, and brings none.
  static Path naming(Path jar, String plugin) {
    return write(jar, Optional.of(plugin), List.of());
  }

  /// A jar without services.
  static Path empty(Path jar) {
    return write(jar, Optional.empty(), LETTERBOX);
  }

  private static Path write(Path jar, Optional<String> plugin, List<String> classes) {
    try {
      Files.createDirectories(jar.toAbsolutePath().getParent());
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
        for (String name : classes) {
          copy("dev/casement/testkit/example/Letterbox" + name + ".class", out);
        }
        if (plugin.isPresent()) {
          out.putNextEntry(new JarEntry(SERVICE));
          out.write(plugin.get().getBytes(StandardCharsets.UTF_8));
        }
      }
      return jar;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void copy(String entry, JarOutputStream out) throws IOException {
    try (InputStream in = LetterboxPlugin.class.getClassLoader().getResourceAsStream(entry)) {
      if (in == null) {
        throw new IOException("there is no " + entry);
      }
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
  }
}
