package dev.casement.adapter.whatsapp.sandbox;

/// Why WhatsApp does not take a request, or does not deliver what it took.
record Refusal(int code, String details) {}
