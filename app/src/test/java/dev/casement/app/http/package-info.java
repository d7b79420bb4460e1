/// The API over real HTTP, with the real channels and stores in memory.
///
/// [ApiTest] runs every scenario and, when all are through, fails for operations and declared
/// statuses that none has seen; [Conformity] holds every answer against `openapi.yaml`. A scenario
/// is an interface with default tests, one per resource; add one, and name it in [ApiTest].
package dev.casement.app.http;
