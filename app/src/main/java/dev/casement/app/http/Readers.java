package dev.casement.app.http;

import dev.casement.app.http.view.ConversationView;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.usecase.Reader;

/// Says for whom an answer is written: their language, their zone, and their company's words.
final class Readers {
  private final CompanyStore companies;

  Readers(CompanyStore companies) {
    this.companies = companies;
  }

  Reader of(Call call) {
    Reader reader =
        companies
            .company(call.company())
            .map(company -> Reader.of(call.language(), company))
            .orElseGet(() -> Reader.of(call.language()));
    Reader there = call.zone().map(reader::in).orElse(reader);
    return call.author().person().map(there::being).orElse(there);
  }

  ConversationView.Onlooker onlooker(Call call) {
    return new ConversationView.Onlooker(call.author().kind(), call.mayPay(), of(call));
  }
}
