package com.isendu.contactimport.testkit;

import com.isendu.contactimport.source.UploadStore;

/**
 * What every {@link UploadStore} must do, as tests. The author of a store extends this class, says how to make an
 * instance, and how one is made whose store is full or cannot be reached:
 *
 * <pre>{@code
 * class BucketUploadStoreTest extends UploadStoreContract {
 *
 *     private final Bucket bucket = Bucket.empty();
 *
 *     @Override
 *     protected UploadStore newInstance() {
 *         return new BucketUploadStore(bucket);
 *     }
 *
 *     @Override
 *     protected Optional<UploadStore> newFullInstance() {
 *         return Optional.of(new BucketUploadStore(bucket.withQuota(0)));
 *     }
 *
 *     @Override
 *     protected Optional<UploadStore> newUnreachableInstance() {
 *         return Optional.of(new BucketUploadStore(Bucket.at(closedPort())));
 *     }
 * }
 * }</pre>
 *
 * <p>JUnit makes a new instance of the class for each test; a store that outlives it must be emptied before each. Each
 * test is one question; a store that is wrong in one way fails one question. What no test in one process can show is
 * left to the author: that what is kept survives a crash, that nobody else can read it, and that what failed attempts
 * have left behind is deleted by {@link UploadStore#keysBefore}.
 *
 * <p>The questions:
 * <ul>
 *   <li>{@code reportsMissingKeyAsNoSuchFile}: opening a key under which nothing is kept is a
 *       {@code NoSuchFileException}.
 *   <li>{@code keepsEveryByteValue}: each of the 256 values of a byte comes back.
 *   <li>{@code keepsUploadOfNoBytes}: an upload without bytes is kept, and is another thing than none.
 *   <li>{@code keepsLargeUpload}: 5 million bytes come back.
 *   <li>{@code countsBytes}: {@code put} returns the number of bytes.
 *   <li>{@code readsSourceThatArrivesInPieces}: a source that gives some bytes at a time is read to its end.
 *   <li>{@code leavesSourceOpen}: the source is not closed.
 *   <li>{@code opensEachTimeFromFirstByte}: two streams of one key know nothing of each other.
 *   <li>{@code keepsKeysApart}: keys that are alike, and keys of the greatest length, are different keys.
 *   <li>{@code otherInstanceSeesWhatIsKept}: what one instance keeps, replaces and deletes, another one sees at once.
 *   <li>{@code replacesLongerUpload}: nothing is left of bytes that are replaced by fewer.
 *   <li>{@code deletesOneKeyOnly}: a deleted key is gone, and one that begins with it is not.
 *   <li>{@code deletesNothingWhereNothingIs}: deleting a missing key does nothing.
 *   <li>{@code keepsFormerBytesUntilPutReturns}: while the source is read, the key has the bytes that it had.
 *   <li>{@code failedPutKeepsFormerBytes}: where the source fails, {@code put} fails, and the key has the bytes that it
 *       had.
 *   <li>{@code failedPutKeepsNothingUnderNewKey}: where the source fails, a new key has nothing and is not listed.
 *   <li>{@code openStreamOutlivesReplacement}: an open stream goes on with the bytes it began with, or fails.
 *   <li>{@code openStreamOutlivesDeletion}: an open stream goes on to its end, or fails.
 *   <li>{@code ofPutsAtOnceOneIsKeptWhole}: of two uploads under one key at the same time, one is kept whole.
 *   <li>{@code keepsPutsAtOnceApart}: two uploads under two keys at the same time are both kept.
 *   <li>{@code listsOldestFirst}: keys come in the order in which they were put.
 *   <li>{@code replacedKeyIsAsYoungAsItsBytes}: a key whose bytes are replaced is as young as the new ones.
 *   <li>{@code listsNothingThatWasKeptLater}: only keys before the time are listed.
 *   <li>{@code listsNoMoreThanTheLimit}: no more keys are listed than asked for.
 *   <li>{@code listsNoDeletedKey}: deleted keys are not listed.
 *   <li>{@code listsManyKeys}: more than a thousand keys are listed to the last.
 *   <li>{@code reportsThatThereIsNoRoomLeft}: where there is no room left, {@code put} throws a {@code FullException}.
 *   <li>{@code fullStoreKeepsFormerBytes}: then the key has the bytes that it had.
 *   <li>{@code reportsThatItCannotBeReached}: where the store cannot be reached, each call throws another
 *       {@code IOException}, and none that says that nothing is kept.
 *   <li>{@code faultsShowNobody}: no message, parameter or cause of a fault holds a value of the upload.
 * </ul>
 */
public abstract class UploadStoreContract extends UploadFaultQuestions {

    /** For the subclasses. */
    protected UploadStoreContract() {}
}
