package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.TemplateInput;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.RenderingView;
import dev.casement.app.json.FindingJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.TemplateJson;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Rendering;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.lint.Finding;
import dev.casement.core.port.store.TeamStore;
import dev.casement.core.usecase.ChangeTemplate;
import dev.casement.core.usecase.FieldFault;
import dev.casement.core.usecase.LintTemplate;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.RemoveTemplate;
import dev.casement.core.usecase.RequestTemplate;
import dev.casement.core.usecase.SubmitTemplate;
import dev.casement.core.usecase.TemplateAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `/v1/templates`, as far as it is written to: looked over, handed in, changed, taken away.
final class TemplateWritesApi implements Resource {
  private static final String PATH = "/v1/templates";

  private final Access access;
  private final LintTemplate lint;
  private final SubmitTemplate submit;
  private final RequestTemplate request;
  private final ChangeTemplate change;
  private final RemoveTemplate remove;
  private final TeamStore teams;
  private final Once once;

  TemplateWritesApi(Access access, Platform platform, TeamStore teams, Once once) {
    this.access = access;
    this.teams = teams;
    this.lint = platform.templates().lintTemplate();
    this.submit = platform.templates().submitTemplate();
    this.request = platform.templates().requestTemplate();
    this.change = platform.templates().changeTemplate();
    this.remove = platform.templates().removeTemplate();
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post(PATH, access.admins(once.of(this::submit)))
        .post(PATH + "/lint", access.everybody(this::lint))
        .post(PATH + "/requests", access.everybody(once.of(this::request)))
        .patch(PATH + "/{id}", access.admins(this::change))
        .delete(PATH + "/{id}", access.admins(this::remove));
  }

  private Response lint(Call call) {
    TemplateInput input = whole(call);
    TemplateDraft draft = input.draft();
    return switch (lint.lint(call.company(), input.account(), draft)) {
      case LintTemplate.Answer.Not(TemplateAnswer why) -> answer(call, why, 200);
      case LintTemplate.Answer.Looked(List<Finding> findings) -> {
        ObjectNode tree = Json.object();
        tree.put("ok", findings.stream().noneMatch(Finding::isFault));
        tree.set("faults", Json.array(only(findings, true), one -> show(one, call)));
        tree.set("warnings", Json.array(only(findings, false), one -> show(one, call)));
        tree.set("preview", RenderingView.of(Rendering.ofSamples(draft.components())));
        yield Response.json(200, tree);
      }
    };
  }

  private static List<Finding> only(List<Finding> findings, boolean faults) {
    return findings.stream().filter(finding -> finding.isFault() == faults).toList();
  }

  private static ObjectNode show(Finding finding, Call call) {
    return FindingJson.show(finding, call.language().tag());
  }

  private Response submit(Call call) {
    TemplateInput input = whole(call);
    return answer(
        call, submit.submit(call.company(), input.account(), input.draft(), input.marks()), 201);
  }

  private Response request(Call call) {
    TemplateInput input = whole(call);
    return answer(
        call,
        request.request(
            call.company(),
            input.account(),
            input.draft(),
            call.caller().agent().map(agent -> agent.id().value())),
        201);
  }

  private TemplateInput whole(Call call) {
    return checked(call, call.body(), TemplateInput::whole);
  }

  private TemplateInput checked(Call call, Fields in, Function<Fields, TemplateInput> read) {
    TemplateInput input = read.apply(in);
    for (int place = 0; place < input.teams().size(); place++) {
      if (teams.team(call.company(), new TeamId(input.teams().get(place))).isEmpty()) {
        in.fault("teams." + place, "must be the id of a team");
      }
    }
    in.check();
    return input;
  }

  private Response change(Call call) {
    TemplateInput input = checked(call, call.body(), TemplateInput::change);
    ChangeTemplate.Wish wish =
        new ChangeTemplate.Wish(
            input.category(),
            input.format(),
            input.components(),
            input.life(),
            input.changedMarks());
    return answer(call, change.change(call.company(), new TemplateId(call.id()), wish), 200);
  }

  private Response remove(Call call) {
    TemplateAnswer answer = remove.remove(call.company(), new TemplateId(call.id()));
    return answer instanceof TemplateAnswer.Done ? Response.empty(204) : answer(call, answer, 204);
  }

  private static Response answer(Call call, TemplateAnswer answer, int done) {
    String language = call.language().tag();
    return switch (answer) {
      case TemplateAnswer.Done(var template, var findings) -> {
        ObjectNode tree = TemplateJson.write(template);
        tree.set("warnings", Json.array(findings, one -> show(one, call)));
        Response response = Response.json(done, tree);
        yield done == 201 ? response.header("Location", PATH + "/" + template.id()) : response;
      }
      case TemplateAnswer.Faulty(var faults) ->
          Response.problem(
              Problem.fields(
                  faults.stream()
                      .map(fault ->
                          new FieldFault(
                              fault.field(), fault.sentence(language), Optional.of(fault.rule())))
                      .toList()));
      case TemplateAnswer.Unknown(String what) ->
          Response.problem(
              what.equals("account") ? Missing.of(what, "account_id") : Missing.of(what));
      case TemplateAnswer.NotOffered(String channel, boolean byAccount) ->
          Response.problem(
              ProblemType.CONFLICT.with(
                  byAccount
                      ? "Meta has not granted this account templates on " + channel + "."
                      : channel + " has no templates."));
      case TemplateAnswer.Exists(var there) ->
          Response.problem(
              ProblemType.CONFLICT
                  .with("The account has a template of this name in this language already.")
                  .naming(
                      List.of(
                          new FieldFault(
                              "name", "is the name of the template " + there.id() + " already"))));
      case TemplateAnswer.NotNow(var template, var refusal) ->
          Response.problem(ProblemType.CONFLICT.with(refusal.sentence(template, language)));
      case TemplateAnswer.Refused(Failure failure) -> Response.problem(refused(failure, language));
      case TemplateAnswer.Unclear(Failure failure) ->
          Response.problem(
              ProblemType.PROVIDER_REFUSED.with(
                  "The provider gave no clear answer, so the template may be there or not; the"
                      + " registry is being read again. "
                      + failure.detail()));
    };
  }

  /// In our words and, behind them, in the provider's.
  private static Problem refused(Failure failure, String language) {
    String detail = failure.sentence(language);
    return ProblemType.PROVIDER_REFUSED.with(
        failure.detail().isBlank() ? detail : detail + " (" + failure.detail() + ")");
  }
}
