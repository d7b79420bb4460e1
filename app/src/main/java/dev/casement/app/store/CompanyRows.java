package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.ConsentWordsJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.RetentionJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.domain.consent.ConsentSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Set;

/// Rows of companies, their people and their tokens.
final class CompanyRows {

  private CompanyRows() {}

  static Company company(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new Company(
        new CompanyId(row.getString("id")),
        doc.text("name"),
        doc.map("customer_noun"),
        doc.texts("languages"),
        ZoneId.of(doc.text("time_zone")),
        new ConsentSettings(
            doc.maybeObject("consent_words").map(ConsentWordsJson::read),
            doc.flag("marketing_needs_opt_in")),
        doc.maybeObject("retention").map(RetentionJson::read).orElse(Retention.FOREVER));
  }

  static String doc(Company company) {
    ObjectNode doc = Json.object().put("name", company.name());
    ObjectNode noun = doc.putObject("customer_noun");
    company.customerNoun().forEach(noun::put);
    doc.set("languages", Json.texts(company.languages()));
    doc.put("time_zone", company.zone().getId());
    doc.set("retention", RetentionJson.write(company.retention()));
    company
        .consent()
        .ownWords()
        .ifPresent(words -> doc.set("consent_words", ConsentWordsJson.write(words)));
    doc.put("marketing_needs_opt_in", company.consent().marketingNeedsOptIn());
    return Json.print(doc);
  }

  static Agent agent(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new Agent(
        new AgentId(row.getString("id")),
        new CompanyId(row.getString("company")),
        doc.text("name"),
        doc.word("role", Agent.Role.class),
        Set.copyOf(doc.words("permissions", Agent.Permission.class)));
  }

  static String doc(Agent agent) {
    ObjectNode doc = Json.object().put("name", agent.name()).put("role", Words.of(agent.role()));
    doc.set("permissions", Words.of(agent.permissions()));
    return Json.print(doc);
  }

  static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        new CompanyId(row.getString("company")),
        row.getString("name"),
        Rows.maybeText(row, "agent").map(AgentId::new),
        row.getString("hash"),
        Rows.instant(row, "created_at"));
  }
}
