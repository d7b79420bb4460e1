package dev.casement.app.cli;

import java.io.PrintWriter;

/// Where commands print: what was asked for, and what is wrong.
public record Screen(PrintWriter out, PrintWriter err) {}
