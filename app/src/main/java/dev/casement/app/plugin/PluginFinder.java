package dev.casement.app.plugin;

import dev.casement.app.CannotStart;
import dev.casement.core.port.channel.ChannelPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the modules that bring channels.
final class PluginFinder {
  private static final String BUILT_IN = "built in";
  private static final String SERVICE = "META-INF/services/" + ChannelPlugin.class.getName();

  private final ClassLoader program;

  /// @param program what the program itself is loaded by
  PluginFinder(ClassLoader program) {
    this.program = program;
  }

  /// The built-in ones, then those of the jars in this folder, by name. No folder, no jars.
  List<FoundPlugin> find(Path folder) {
    List<FoundPlugin> found = new ArrayList<>(builtIn());
    jars(folder).forEach(jar -> found.addAll(in(jar)));
    return List.copyOf(found);
  }

  private List<FoundPlugin> builtIn() {
    return ServiceLoader.load(ChannelPlugin.class, program).stream()
        .map(provider -> new FoundPlugin(provider.get(), BUILT_IN))
        .toList();
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException unreadable) {
      throw new CannotStart("The plug-ins folder " + folder + " cannot be read.", unreadable);
    }
  }

  private List<FoundPlugin> in(Path jar) {
    List<FoundPlugin> found;
    try {
      URLClassLoader loader = loader(jar);
      Set<String> named = named(loader);
      found =
          ServiceLoader.load(ChannelPlugin.class, loader).stream()
              // The program's own are seen through every loader.
              .filter(provider -> named.contains(provider.type().getName()))
              .map(provider -> new FoundPlugin(provider.get(), jar.toString()))
              .toList();
    } catch (IOException | ServiceConfigurationError | LinkageError | RuntimeException broken) {
      throw new CannotStart(
          "The plug-in %s cannot be loaded: %s".formatted(jar, reason(broken)), broken);
    }
    if (found.isEmpty()) {
      throw new CannotStart(
          "The plug-in %s brings no channel: it has no %s.".formatted(jar, SERVICE));
    }
    return found;
  }

  /// The classes that the jar itself names.
  private static Set<String> named(URLClassLoader jar) throws IOException {
    Optional<URL> services = Optional.ofNullable(jar.findResource(SERVICE));
    if (services.isEmpty()) {
      return Set.of();
    }
    try (InputStream lines = services.get().openStream()) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .collect(Collectors.toSet());
    }
  }

  /// Left open: its classes are loaded as they are needed, for as long as the process lives.
  private URLClassLoader loader(Path jar) throws MalformedURLException {
    return new URLClassLoader(
        jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, program);
  }

  private static String reason(Throwable broken) {
    return broken.getCause() == null ? broken.toString() : broken + ": " + broken.getCause();
  }
}
