import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Starts mongo-java-server on a free port of 127.0.0.1 and prints it: {@code listening on 127.0.0.1:41234}.
 * Argument: the H2 file that keeps the data; without it the data lives in memory.
 * Ends when standard input closes, so it never outlives the process that started it, and on SIGTERM; both write everything first.
 */
public class Launcher {
  public static void main(String[] args) throws Exception {
    MVStore store = open(args.length > 0 ? args[0] : null);
    // A killed JVM then loses a tenth of a second of writes instead of a whole one.
    store.setAutoCommitDelay(100);
    MongoServer server = new MongoServer(new OneAtATime(store).version(new SpokenVersion()));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("listening on 127.0.0.1:" + server.bind().getPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  /** A predecessor that was told to end a moment ago may still be writing: waits up to a second for the file. */
  private static MVStore open(String file) throws InterruptedException {
    for (int waits = 0; ; waits++) {
      try {
        return MVStore.open(file);
      } catch (MVStoreException held) {
        if (held.getErrorCode() != DataUtils.ERROR_FILE_LOCKED || waits == 10) throw held;
        Thread.sleep(100);
      }
    }
  }

  /**
   * Unpatched, the server answers with its live documents: a reader could be sent half of a change that another client is writing,
   * and findOneAndUpdate a later state than its own. Here commands run one after another and answers are copies.
   */
  private static class OneAtATime extends H2Backend {
    OneAtATime(MVStore store) {
      super(store);
    }

    @Override
    public synchronized Document handleMessage(MongoMessage message) {
      return super.handleMessage(message).cloneDeeply();
    }
  }

  /** The MongoDB driver refuses servers that announce less than wire version 9. */
  private static class SpokenVersion implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }
}
