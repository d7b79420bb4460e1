package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.server.SentFile;
import dev.casement.app.http.view.MediaView;
import dev.casement.app.json.Json;
import dev.casement.app.media.Thumbnails;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.usecase.DeleteMedia;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.ReadMedia;
import dev.casement.core.usecase.SampleMedia;
import dev.casement.core.usecase.UploadMedia;
import java.io.IOException;
import java.util.Optional;

/// `/v1/media`: files to be sent, and files that were received.
final class MediaApi implements Resource {
  private static final int LONGEST_NAME = 255;

  private final Access access;
  private final Once once;
  private final UploadMedia upload;
  private final ReadMedia read;
  private final DeleteMedia delete;
  private final SampleMedia sample;
  private final long most;
  private final Thumbnails thumbnails = new Thumbnails();

  MediaApi(Access access, Once once, Platform platform) {
    this.access = access;
    this.once = once;
    this.upload = platform.files().uploadMedia();
    this.read = platform.files().readMedia();
    this.delete = platform.files().deleteMedia();
    this.sample = platform.files().sampleMedia();
    this.most = upload.most();
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .upload("/v1/media", access.everybody(this::upload))
        .get("/v1/media/{id}", access.everybody(this::download))
        .delete("/v1/media/{id}", access.everybody(this::delete))
        .get("/v1/media/{id}/thumbnail", access.everybody(this::thumbnail))
        .post("/v1/media/{id}/sample", access.everybody(once.of(this::sample)));
  }

  private Response upload(Call call) throws Exception {
    return once.late(call, () -> uploaded(call));
  }

  private Once.Late uploaded(Call call) throws IOException {
    try (SentFile sent = call.request().file().orElseThrow().open(most)) {
      Optional<String> name = call.query("filename").or(sent::filename).flatMap(MediaApi::name);
      return switch (upload.upload(call.company(), sent.bytes(), name, sent.contentType())) {
        case UploadMedia.Answer.Taken taken -> taken(call, taken);
        case UploadMedia.Answer.TooLarge _ -> Once.Late.refused(tooLarge(most));
        case UploadMedia.Answer.Empty _ ->
            Once.Late.refused(ProblemType.BAD_REQUEST.with("The file is empty."));
      };
    }
  }

  private Once.Late taken(Call call, UploadMedia.Answer.Taken taken) {
    MediaFile file = taken.file();
    return new Once.Late(
        Response.json(201, MediaView.of(file)).header("Location", MediaView.url(file)),
        taken.stored().sha256() + file.filename().orElse(""),
        () -> delete.delete(call.company(), file.id()));
  }

  static Problem tooLarge(long most) {
    return ProblemType.TOO_LARGE.with("The file is longer than " + most + " bytes.");
  }

  /// The last part of a name, without what no name should have.
  private static Optional<String> name(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return Optional.of(clean.substring(0, Math.min(LONGEST_NAME, clean.length())))
        .filter(name -> !name.isEmpty());
  }

  private Response download(Call call) {
    return file(call)
        .map(file -> ServedFile.of(file, call.request()))
        .orElseGet(() -> Response.problem(Missing.of("file")));
  }

  private Response thumbnail(Call call) {
    Optional<ReadMedia.OpenFile> file = file(call);
    if (file.isEmpty()) {
      return Response.problem(Missing.of("file"));
    }
    String tag = ServedFile.tag(file.get().stored().sha256() + "-small");
    if (ServedFile.isKnown(call.request(), tag)) {
      return ServedFile.guarded(Response.empty(304), tag);
    }
    return thumbnails
        .of(file.get())
        .map(picture ->
            ServedFile.guarded(
                Response.bytes(200, picture.bytes()).header("Content-Type", picture.type()), tag))
        .orElseGet(() ->
            Response.problem(
                ProblemType.NOT_FOUND.with("There is no small picture of this file.")));
  }

  private Response delete(Call call) {
    return delete.delete(call.company(), new MediaId(call.id()))
        ? Response.empty(204)
        : Response.problem(Missing.of("file"));
  }

  private Response sample(Call call) {
    Fields in = call.body();
    Field<String> account = in.text("account_id", LONGEST_NAME).required();
    in.check();
    return switch (sample.sample(
        call.company(), new MediaId(call.id()), new AccountId(account.value()))) {
      case SampleMedia.Answer.Handle(String handle) ->
          Response.json(200, Json.object().put("handle", handle));
      case SampleMedia.Answer.Broken(var failure) ->
          Response.problem(
              ProblemType.PROVIDER_REFUSED.with(failure.sentence(call.language().tag())));
      case SampleMedia.Answer.NotOffered _ ->
          Response.problem(
              ProblemType.CONFLICT.with("Templates of this channel take no files as samples."));
      case SampleMedia.Answer.Unknown(String what) ->
          Response.problem(
              what.equals("account") ? Missing.of(what, "account_id") : Missing.of(what));
    };
  }

  private Optional<ReadMedia.OpenFile> file(Call call) {
    return read.find(call.company(), new MediaId(call.id()));
  }
}
