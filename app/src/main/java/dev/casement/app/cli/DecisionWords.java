package dev.casement.app.cli;

import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.usecase.Language;

/// The words around a decision. The sentence for the agent comes with the decision itself.
record DecisionWords(
    String allowed,
    String blocked,
    String until,
    String since,
    String always,
    String rule,
    String source,
    String window,
    String open,
    String closed,
    String neverOpened,
    String remedies,
    String cost,
    String unknown,
    Remedies ways) {

  /// A few words for each way out.
  record Remedies(
      String askOptIn,
      String sendTemplate,
      String humanAgent,
      String switchChannel,
      String hold,
      String sendLink,
      String waitForCustomer) {}

  static DecisionWords in(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case PT_BR -> PORTUGUESE;
      case ES -> SPANISH;
      case IT -> ITALIAN;
    };
  }

  String remedy(Remedy remedy) {
    return switch (remedy) {
      case Remedy.AskOptIn _ -> ways.askOptIn;
      case Remedy.SendTemplate _ -> ways.sendTemplate;
      case Remedy.HumanAgent _ -> ways.humanAgent;
      case Remedy.SwitchChannel _ -> ways.switchChannel;
      case Remedy.Hold _ -> ways.hold;
      case Remedy.SendLink _ -> ways.sendLink;
      case Remedy.WaitForCustomer _ -> ways.waitForCustomer;
    };
  }

  private static final DecisionWords ENGLISH =
      new DecisionWords(
          "Allowed",
          "Blocked",
          "until",
          "since",
          "always",
          "Rule",
          "Source",
          "Window",
          "open",
          "closed",
          "never opened",
          "Ways out",
          "Cost",
          "unknown",
          new Remedies(
              "record the customer's consent",
              "send an approved template",
              "a person answers under HUMAN_AGENT",
              "go on through another channel of the customer",
              "hold the message until the customer answers",
              "give the customer a link to write to you",
              "wait for the customer to write"));

  private static final DecisionWords PORTUGUESE =
      new DecisionWords(
          "Permitido",
          "Bloqueado",
          "até",
          "desde",
          "sempre",
          "Regra",
          "Fonte",
          "Janela",
          "aberta",
          "fechada",
          "nunca aberta",
          "Saídas",
          "Custo",
          "desconhecido",
          new Remedies(
              "registrar o consentimento do cliente",
              "enviar um modelo aprovado",
              "uma pessoa responde com HUMAN_AGENT",
              "continuar por outro canal do cliente",
              "reter a mensagem até o cliente responder",
              "dar ao cliente um link para escrever",
              "esperar que o cliente escreva"));

  private static final DecisionWords SPANISH =
      new DecisionWords(
          "Permitido",
          "Bloqueado",
          "hasta",
          "desde",
          "siempre",
          "Regla",
          "Fuente",
          "Ventana",
          "abierta",
          "cerrada",
          "nunca abierta",
          "Salidas",
          "Coste",
          "desconocido",
          new Remedies(
              "registrar el consentimiento del cliente",
              "enviar una plantilla aprobada",
              "una persona responde con HUMAN_AGENT",
              "seguir por otro canal del cliente",
              "retener el mensaje hasta que el cliente responda",
              "dar al cliente un enlace para escribir",
              "esperar a que el cliente escriba"));

  private static final DecisionWords ITALIAN =
      new DecisionWords(
          "Consentito",
          "Bloccato",
          "fino a",
          "dal",
          "sempre",
          "Regola",
          "Fonte",
          "Finestra",
          "aperta",
          "chiusa",
          "mai aperta",
          "Vie d'uscita",
          "Costo",
          "sconosciuto",
          new Remedies(
              "registrare il consenso del cliente",
              "inviare un modello approvato",
              "una persona risponde con HUMAN_AGENT",
              "proseguire su un altro canale del cliente",
              "trattenere il messaggio finché il cliente risponde",
              "dare al cliente un link per scrivere",
              "attendere che il cliente scriva"));
}
