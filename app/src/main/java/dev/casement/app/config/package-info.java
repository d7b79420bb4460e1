/// What the operator decides, as records.
///
/// Every [Setting] may stand in four places; the first that has it counts: a flag (`--port 8081`),
/// a variable of the environment (`CASEMENT_PORT=8081`), a line of the config file (`port = 8081`),
/// the default. [SettingsSources] gathers them, [SettingsReader] makes values of them, and together
/// they answer with [Loaded.Good], the [Settings] and where each came from, or with [Loaded.Bad],
/// every [Fault] there is and where it stands. Nobody else reads the environment.
@NullMarked
package dev.casement.app.config;

import org.jspecify.annotations.NullMarked;
