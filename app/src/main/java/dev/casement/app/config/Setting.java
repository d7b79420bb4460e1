package dev.casement.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing that an operator can set: its names, its default, and a sentence for `--help`.
public enum Setting {
  PORT("port", "N", "8080", "Port to listen on; 0 takes any free one."),
  BIND("bind", "ADDR", "127.0.0.1", "Address to listen on; 0.0.0.0 or :: for all."),
  DATA("data", "DIR", "data", "Folder for everything that is kept."),
  CONFIG("config", "FILE", Where.FLAG_OR_VARIABLE, "File of settings, one `key = value` a line."),
  DATABASE(
      "database",
      "URL",
      "",
      "JDBC URL of a PostgreSQL or an H2, in place of the database in the data folder."),
  DATABASE_USER("database-user", "NAME", "", "User of that database, where the URL names none."),
  DATABASE_PASSWORD("database-password", "WORD", Where.VARIABLE_ONLY, "Password of that user."),
  PLUGINS("plugins", "DIR", "", "Folder with further channels as jars; else `plugins` in data."),
  SANDBOX("sandbox", Setting.SWITCH, "", "Play provider and customers; new data folders do."),
  AT("at", "INSTANT", "", "Sandbox: the time at which it starts."),
  SANDBOX_EXPOSED(
      "sandbox-exposed",
      Setting.SWITCH,
      "false",
      "Sandbox: let others than this machine reach it, who then may do everything."),
  MASTER_KEY(
      "master-key", "KEY", Where.VARIABLE_ONLY, "32 bytes in Base64 that encrypt credentials."),
  MASTER_KEY_FILE(
      "master-key-file",
      "FILE",
      "",
      "File with the master key; else `master.key` in data, made if missing."),
  GRAPH_HOSTS(
      "graph-hosts",
      "HOST,…",
      "",
      "Hosts that an account's graph_url may name: host, host:port or host:*."),
  MEDIA_LIMIT("media-limit", "BYTES", "104857600", "Most bytes of one file, received or uploaded."),
  S3_BUCKET("s3-bucket", "NAME", "", "Bucket for files, in place of `media` in data."),
  S3_ENDPOINT("s3-endpoint", "URL", "", "Address of the bucket's service, where it is not AWS."),
  S3_REGION("s3-region", "NAME", "us-east-1", "Region of the bucket."),
  S3_ACCESS_KEY(
      "s3-access-key", "ID", "", "Access key for the bucket; else as the AWS SDK finds it."),
  S3_SECRET_KEY("s3-secret-key", "KEY", Where.VARIABLE_ONLY, "Secret of that access key."),
  PROVIDER_TIMEOUT("provider-timeout", "DURATION", "PT20S", "Most time for one request to Meta."),
  RESEND_AFTER(
      "resend-after",
      "DURATION",
      "PT15M",
      "How long Meta has to say whether a message arrived that got no clear answer; then people may"
          + " choose to send it again."),
  PUBLIC_URL("public-url", "URL", "", "Address under which people reach this service."),
  NODE("node", "N", "0", "Number of this instance among several, 0 to 63."),
  LOG_LEVEL("log-level", "LEVEL", "info", "Least that is logged: error, warn, info or debug.");

  static final String SWITCH = "";
  private static final String PREFIX = "CASEMENT_";

  private final String key;
  private final String parameter;
  private final String byDefault;
  private final Where where;
  private final String help;

  Setting(String key, String parameter, String byDefault, String help) {
    this(key, parameter, byDefault, Where.ANYWHERE, help);
  }

  Setting(String key, String parameter, Where where, String help) {
    this(key, parameter, "", where, help);
  }

  Setting(String key, String parameter, String byDefault, Where where, String help) {
    this.key = key;
    this.parameter = parameter;
    this.byDefault = byDefault;
    this.where = where;
    this.help = help;
  }

  /// Its name in the config file.
  public String key() {
    return key;
  }

  /// Its name on the command line.
  public String flag() {
    return "--" + key;
  }

  /// Its name in the environment.
  public String variable() {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /// What stands for its value in `--help`; empty for a switch.
  public String parameter() {
    return parameter;
  }

  public boolean isSwitch() {
    return parameter.isEmpty();
  }

  public String help() {
    return help;
  }

  /// Whether nobody may see its value.
  public boolean isSecret() {
    return where == Where.VARIABLE_ONLY;
  }

  /// What counts where nobody says anything.
  public Optional<String> byDefault() {
    return byDefault.isEmpty() ? Optional.empty() : Optional.of(byDefault);
  }

  /// Whether it may be a flag. What others can read in a list of processes is no place for a key.
  public boolean mayBeFlag() {
    return where != Where.VARIABLE_ONLY;
  }

  /// Whether it may stand in the config file.
  public boolean mayBeInFile() {
    return where == Where.ANYWHERE;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values())
        .filter(Setting::mayBeInFile)
        .filter(setting -> setting.key.equals(key))
        .findFirst();
  }

  private enum Where {
    ANYWHERE,
    FLAG_OR_VARIABLE,
    VARIABLE_ONLY
  }
}
