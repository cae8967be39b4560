package com.isendu.contactimport.testkit;

import com.isendu.contactimport.source.UploadStore;

/**
 * The contract of every {@link UploadStore} as tests. The author of a store extends this class and implements how to
 * create an instance, and instances whose store is full or cannot be reached:
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
 * <p>JUnit creates a new instance of the class for each test; a store that outlives it must be emptied before each
 * test. Each test covers one requirement, so a store with one fault fails one test. No test in one process can show
 * that uploads survive a crash, that nobody else can read them, and that {@link UploadStore#keysBefore} deletes the
 * remains of failed attempts; the author must test this separately.
 *
 * <p>The tests:
 * <ul>
 *   <li>{@code reportsMissingKeyAsNoSuchFile}: opening a key without bytes causes a {@code NoSuchFileException}.
 *   <li>{@code keepsEveryByteValue}: each of the 256 byte values is read back.
 *   <li>{@code keepsUploadOfNoBytes}: an upload without bytes is stored and differs from a missing one.
 *   <li>{@code keepsLargeUpload}: 5 million bytes are read back.
 *   <li>{@code countsBytes}: {@code put} returns the number of bytes.
 *   <li>{@code readsSourceThatArrivesInPieces}: a source that supplies a few bytes at a time is read to its end.
 *   <li>{@code leavesSourceOpen}: the source is not closed.
 *   <li>{@code opensEachTimeFromFirstByte}: two streams of one key are independent.
 *   <li>{@code keepsKeysApart}: similar keys and keys of the maximum length are distinguished.
 *   <li>{@code otherInstanceSeesWhatIsKept}: another instance sees at once what one instance stores, replaces and
 *       deletes.
 *   <li>{@code replacesLongerUpload}: nothing remains of bytes that are replaced by fewer bytes.
 *   <li>{@code deletesOneKeyOnly}: a deleted key is gone, and a key that begins with it is not.
 *   <li>{@code deletesNothingWhereNothingIs}: deleting a missing key does nothing.
 *   <li>{@code keepsFormerBytesUntilPutReturns}: while the source is read, the key has its previous bytes.
 *   <li>{@code failedPutKeepsFormerBytes}: if the source fails, {@code put} fails, and the key has its previous bytes.
 *   <li>{@code failedPutKeepsNothingUnderNewKey}: if the source fails, a new key has no bytes and is not listed.
 *   <li>{@code openStreamOutlivesReplacement}: an open stream continues with its original bytes or fails.
 *   <li>{@code openStreamOutlivesDeletion}: an open stream continues to its end or fails.
 *   <li>{@code ofPutsAtOnceOneIsKeptWhole}: of two concurrent uploads under one key, one is stored completely.
 *   <li>{@code keepsPutsAtOnceApart}: two concurrent uploads under different keys are both stored.
 *   <li>{@code listsOldestFirst}: keys are listed in the order in which they were stored.
 *   <li>{@code replacedKeyIsAsYoungAsItsBytes}: a key whose bytes were replaced has the age of the new bytes.
 *   <li>{@code listsNothingThatWasKeptLater}: only keys stored before the time are listed.
 *   <li>{@code listsNoMoreThanTheLimit}: no more keys are listed than the limit.
 *   <li>{@code listsNoDeletedKey}: deleted keys are not listed.
 *   <li>{@code listsManyKeys}: more than a thousand keys are all listed.
 *   <li>{@code reportsThatThereIsNoRoomLeft}: if the store is full, {@code put} throws a {@code FullException}.
 *   <li>{@code fullStoreKeepsFormerBytes}: if the store is full, the key has its previous bytes.
 *   <li>{@code reportsThatItCannotBeReached}: if the store cannot be reached, each call throws an {@code IOException}
 *       other than {@code NoSuchFileException} and {@code FullException}.
 *   <li>{@code faultsShowNobody}: no message, parameter or cause of an exception contains a value of the upload.
 * </ul>
 */
public abstract class UploadStoreContract extends UploadFaultQuestions {

    /** Creates the contract, for subclasses. */
    protected UploadStoreContract() {}
}
