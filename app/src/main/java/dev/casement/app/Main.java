package dev.casement.app;

/// The program: reads the command line and starts what it names.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println(
        """
        Usage: casement [serve | decide | rules | channels | check-config] [options]

        Nothing is built in yet.\
        """);
  }
}
