import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;

/**
 * Starts mongo-java-server on a free port of 127.0.0.1 and prints it: {@code listening on 127.0.0.1:41234}.
 * Argument: the H2 file that keeps the data; without it the data lives in memory.
 * Ends when standard input closes, so it never outlives the process that started it, and on SIGTERM; both write everything first.
 */
public class Launcher {
  public static void main(String[] args) throws Exception {
    H2Backend backend = args.length > 0 ? new H2Backend(args[0]) : H2Backend.inMemory();
    // A killed JVM then loses a tenth of a second of writes instead of a whole one.
    backend.getMvStore().setAutoCommitDelay(100);
    backend.version(new SpokenVersion());
    MongoServer server = new MongoServer(backend);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("listening on 127.0.0.1:" + server.bind().getPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
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
