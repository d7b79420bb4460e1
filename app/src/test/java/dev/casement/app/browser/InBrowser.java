package dev.casement.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import dev.casement.app.wiring.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A service for a class of tests, and windows of the one browser onto it. When a test ends its
/// windows are closed, and whatever one of them complained of fails it.
final class InBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(InBrowser.class);

  private final Function<Path, RunningService> start;
  private final Deque<ConsoleWindow> windows = new ArrayDeque<>();
  private @Nullable SharedBrowser shared;
  private @Nullable RunningService service;
  private @Nullable Path data;

  private InBrowser(Function<Path, RunningService> start) {
    this.start = start;
  }

  static InBrowser sandbox() {
    return new InBrowser(data -> RunningService.sandbox(data, Optional.empty()));
  }

  static InBrowser sandboxAt(Instant at) {
    return new InBrowser(data -> RunningService.sandbox(data, Optional.of(at)));
  }

  static InBrowser over(Function<Path, RunningService> start) {
    return new InBrowser(start);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    shared =
        context
            .getRoot()
            .getStore(OURS)
            .computeIfAbsent("browser", _ -> SharedBrowser.start(), SharedBrowser.class);
    data = Files.createTempDirectory("casement-browser");
    service = start.apply(data);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "-"
            + context.getRequiredTestMethod().getName();
    boolean failed = context.getExecutionException().isPresent();
    try {
      windows.forEach(window -> window.end(name, failed));
    } finally {
      windows.forEach(ConsoleWindow::close);
      windows.clear();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    service().close();
    PathUtils.deleteDirectory(started(data));
  }

  RunningService service() {
    return started(service);
  }

  /// A window of somebody in Lisbon who reads English.
  ConsoleWindow open() {
    return open(_ -> {});
  }

  /// A window of a browser of its own: other cookies, other language, other zone.
  ConsoleWindow open(Consumer<Browser.NewContextOptions> who) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(ConsoleWindow.WIDE, ConsoleWindow.TALL)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Lisbon")
            .setReducedMotion(ReducedMotion.REDUCE);
    who.accept(options);
    return window(started(shared).browser().newContext(options));
  }

  /// Another window of the same person.
  ConsoleWindow openBeside(ConsoleWindow other) {
    return window(other.page().context());
  }

  private ConsoleWindow window(BrowserContext context) {
    ConsoleWindow window = new ConsoleWindow(context.newPage(), service().address());
    windows.add(window);
    return window;
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("This begins with the first test of the class");
    }
    return part;
  }
}
