package dev.casement.app.search;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// A Lucene index of rows by the beginnings of their words. Thread-safe.
final class Index implements AutoCloseable {

  private static final String KEY = "key";
  private static final String SCOPE = "scope";
  private static final String WORD = "word";
  private static final String AT = "at";
  private static final String ID = "id";

  private static final double BUFFER_MB = 32;

  /// Twice as many segments lie side by side as Lucene would have by itself: merging them costs
  /// more than looking into each.
  private static final double SEGMENTS = 16;

  /// Lucene recommends an incubating part of the JDK, by a warning at every start; what it would
  /// speed up is not used here.
  private static final Logger RECOMMENDING =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    RECOMMENDING.setLevel(Level.SEVERE);
  }

  /// The order of every list: in it the rows lie, so that a page is read off without sorting.
  private static final Sort NEWEST =
      new Sort(
          new SortField(AT, SortField.Type.LONG, true),
          new SortField(ID, SortField.Type.STRING, true));

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<CompanyId, Long> positions = new HashMap<>();
  private boolean erased;

  private Index(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig().setIndexSort(NEWEST);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setMergePolicy(
        new TieredMergePolicy().setForceMergeDeletesPctAllowed(0).setSegmentsPerTier(SEGMENTS));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    this.writer = new IndexWriter(directory, config);
    this.searchers = new SearcherManager(writer, new SearcherFactory());
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(one -> positions.put(new CompanyId(one.getKey()), Long.valueOf(one.getValue())));
    }
  }

  /// The index in this folder. One that cannot be read is thrown away: it will be made anew.
  static Index in(Path folder) {
    try {
      Files.createDirectories(folder);
      try {
        return new Index(FSDirectory.open(folder));
      } catch (IOException | IllegalArgumentException unreadable) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        return new Index(FSDirectory.open(folder));
      }
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot be opened", broken);
    }
  }

  /// Up to where the feed of a company is in the index; empty where nothing of it is.
  synchronized Optional<Long> position(CompanyId company) {
    return Optional.ofNullable(positions.get(company));
  }

  /// Everything up to here of the feed of a company is in the index.
  synchronized void reached(CompanyId company, long position) {
    positions.put(company, position);
  }

  /// Puts rows, each in place of what was known of it. Several may at the same time.
  void put(List<Entry> entries) {
    try {
      for (Entry entry : entries) {
        writer.updateDocument(new Term(KEY, key(entry)), document(entry));
      }
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot write", broken);
    }
  }

  /// Lets what was put be found.
  void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot be read", broken);
    }
  }

  /// Takes rows out, so that not even the files say what was in them.
  synchronized void erase(List<Key> gone) {
    try {
      for (Key key : gone) {
        writer.deleteDocuments(new Term(KEY, key.text()));
      }
      erased |= !gone.isEmpty();
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot write", broken);
    }
  }

  /// Takes out the messages of a company before this one; all of them where there is none.
  synchronized void forgetMessagesBefore(CompanyId company, Optional<MessageId> oldest) {
    String first = new Key(Entry.Kind.MESSAGE, company, "").text();
    String end =
        oldest.map(id -> first + id.value()).orElse(first.substring(0, first.length() - 1) + "0");
    try {
      writer.deleteDocuments(TermRangeQuery.newStringRange(KEY, first, end, true, false));
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot write", broken);
    }
  }

  /// Takes out everything of a company.
  synchronized void clear(CompanyId company) {
    try {
      for (Entry.Kind kind : Entry.Kind.values()) {
        writer.deleteDocuments(new Term(SCOPE, scope(kind, company)));
      }
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot write", broken);
    }
  }

  /// Makes what was put durable. Where something was erased, what is left of it in the files is
  /// written anew without it.
  synchronized void commit() {
    try {
      if (erased) {
        writer.forceMergeDeletes();
        erased = false;
      }
      Map<String, String> kept = new HashMap<>();
      positions.forEach((company, position) -> kept.put(company.value(), Long.toString(position)));
      writer.setLiveCommitData(kept.entrySet());
      writer.commit();
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot write", broken);
    }
  }

  private static String key(Entry entry) {
    return new Key(entry.kind(), entry.company(), entry.id()).text();
  }

  private static String scope(Entry.Kind kind, CompanyId company) {
    return kind + "/" + company;
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField(KEY, key(entry), Field.Store.NO));
    document.add(new StringField(SCOPE, scope(entry.kind(), entry.company()), Field.Store.NO));
    document.add(new LongPoint(AT, entry.at().toEpochMilli()));
    document.add(new NumericDocValuesField(AT, entry.at().toEpochMilli()));
    document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
    beginnings(entry.words().words())
        .forEach(begin -> document.add(new StringField(WORD, begin, Field.Store.NO)));
    return document;
  }

  private static Set<String> beginnings(Set<String> words) {
    Set<String> beginnings = new LinkedHashSet<>();
    for (String word : words) {
      for (int end = 0; end < word.length(); ) {
        end = word.offsetByCodePoints(end, 1);
        beginnings.add(word.substring(0, end));
      }
    }
    return beginnings;
  }

  /// The places of the rows of a kind that have words with these beginnings, newest first.
  List<Cursor> find(Entry.Kind kind, CompanyId company, List<String> typed, PageRequest page) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(SCOPE, scope(kind, company))), BooleanClause.Occur.FILTER);
    for (String begin : typed) {
      query.add(new TermQuery(new Term(WORD, begin)), BooleanClause.Occur.FILTER);
    }
    page.after()
        .ifPresent(cursor ->
            query.add(
                LongPoint.newRangeQuery(AT, Long.MIN_VALUE, cursor.at().toEpochMilli()),
                BooleanClause.Occur.FILTER));
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return cursors(searcher.search(query.build(), collector(page)).scoreDocs);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException broken) {
      throw new StoreUnavailable("the search index cannot be read", broken);
    }
  }

  private static TopFieldCollectorManager collector(PageRequest page) {
    FieldDoc after =
        page.after()
            .map(cursor ->
                new FieldDoc(
                    Integer.MAX_VALUE,
                    Float.NaN,
                    new Object[] {cursor.at().toEpochMilli(), new BytesRef(cursor.id())}))
            .orElse(null);
    return new TopFieldCollectorManager(NEWEST, page.limit(), after, 1);
  }

  private static List<Cursor> cursors(ScoreDoc[] hits) {
    List<Cursor> cursors = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      Object[] fields = ((FieldDoc) hit).fields;
      cursors.add(
          new Cursor(
              Instant.ofEpochMilli((Long) fields[0]), ((BytesRef) fields[1]).utf8ToString()));
    }
    return cursors;
  }

  @Override
  public synchronized void close() {
    try {
      commit();
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("the search index could not be closed", broken);
    }
  }

  /// A row in the index.
  record Key(Entry.Kind kind, CompanyId company, String id) {
    String text() {
      return kind + "/" + company + "/" + id;
    }
  }
}
