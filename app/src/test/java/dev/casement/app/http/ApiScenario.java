package dev.casement.app.http;

/// Tests of one resource; each test gets a world of its own.
interface ApiScenario {
  ApiWorld world();

  Conformity conformity();
}
