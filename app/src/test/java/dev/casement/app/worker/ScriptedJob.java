package dev.casement.app.worker;

import dev.casement.core.port.time.Pause;
import java.time.Duration;
import java.util.List;

/// A job whose steps are told beforehand. After the last it stops its loop.
final class ScriptedJob implements Job {
  /// One step: whether there is more, or an exception.
  interface Step {
    boolean take();
  }

  private final List<Step> script;
  private Runnable end = () -> {};
  private int steps;

  ScriptedJob(Step... script) {
    this.script = List.of(script);
  }

  /// A loop that ends after the last step.
  Loop inLoop(Pause pause) {
    Loop loop = new Loop(this, new Signal(), pause);
    endsWith(loop::stop);
    return loop;
  }

  void endsWith(Runnable stop) {
    end = stop;
  }

  int steps() {
    return steps;
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public boolean step() {
    Step step = script.get(steps);
    steps++;
    if (steps == script.size()) {
      end.run();
    }
    return step.take();
  }

  @Override
  public Duration idle() {
    return Duration.ofMinutes(1);
  }
}
