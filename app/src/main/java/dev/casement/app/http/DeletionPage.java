package dev.casement.app.http;

import dev.casement.app.http.server.Response;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.usecase.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// What somebody who asked to have their data deleted is shown.
final class DeletionPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private DeletionPage() {}

  static Response of(DeletionRequest request, Language language) {
    Words words = words(language);
    String state =
        request
            .outcome()
            .map(outcome ->
                (outcome.people() == 0 ? words.nothing : words.erased)
                    .formatted(day(outcome.at(), language)))
            .orElse(words.waits);
    String html =
        """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        <p>%s</p>
        <p><code>%s</code></p>
        </main>
        </html>
        """
            .formatted(
                language.tag(),
                words.title,
                words.title,
                words.received.formatted(day(request.receivedAt(), language)),
                state,
                request.code());
    return Response.html(html)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store");
  }

  private static String day(Instant at, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(language.locale())
        .format(at.atZone(ZoneOffset.UTC));
  }

  private static Words words(Language language) {
    return switch (language) {
      case EN ->
          new Words(
              "Deletion of your data",
              "Your request arrived on %s.",
              "It waits to be carried out.",
              "It was carried out on %s: nothing is stored under your id.",
              "It was carried out on %s: your name, your picture and the content of your messages"
                  + " were erased.");
      case PT_BR ->
          new Words(
              "Exclusão dos seus dados",
              "Seu pedido chegou em %s.",
              "Ele aguarda execução.",
              "Ele foi executado em %s: nada está armazenado sob o seu id.",
              "Ele foi executado em %s: seu nome, sua foto e o conteúdo das suas mensagens foram"
                  + " apagados.");
      case ES ->
          new Words(
              "Eliminación de sus datos",
              "Su solicitud llegó el %s.",
              "Está pendiente de ejecución.",
              "Se ejecutó el %s: no hay nada guardado con su id.",
              "Se ejecutó el %s: se borraron su nombre, su foto y el contenido de sus mensajes.");
      case IT ->
          new Words(
              "Cancellazione dei suoi dati",
              "La sua richiesta è arrivata il %s.",
              "È in attesa di essere eseguita.",
              "È stata eseguita il %s: nulla è conservato con il suo id.",
              "È stata eseguita il %s: il suo nome, la sua foto e il contenuto dei suoi messaggi"
                  + " sono stati cancellati.");
    };
  }

  private record Words(
      String title, String received, String waits, String nothing, String erased) {}
}
