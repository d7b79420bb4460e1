/// What can be counted, counted where it happens: around the ports.
///
/// [MeteredChannel] and [MeteredWebhookLog] stand between the use cases and the real thing and
/// count what passes; [Metrics] is the registry and its text for Prometheus. Labels are channels,
/// states, reasons and kinds, never companies or customers.
///
/// | metric | labels | counts |
/// |---|---|---|
/// | `casement_webhooks_received_total` | channel | requests kept |
/// | `casement_webhook_parts_total` | channel, state | items processed, unrouted, failed |
/// | `casement_decisions_total` | channel, outcome, reason | verdicts given, previews too |
/// | `casement_sends_total` | channel, outcome, kind | requests to providers |
/// | `casement_send_seconds` | channel | how long providers took |
/// | `casement_disagreements_total` | | sends that we allowed and the provider refused |
@NullMarked
package dev.casement.app.metrics;

import org.jspecify.annotations.NullMarked;
