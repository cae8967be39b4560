package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.testkit.UploadStoreContract;
import com.isendu.contactimport.testkit.exam.ModelUploadStore.Condition;
import java.util.Optional;

/** The exam of one upload store. */
class UploadStoreExam extends UploadStoreContract {

    private final ModelUploads uploads = new ModelUploads();
    private final ModelUploadStore.Maker maker;

    UploadStoreExam(ModelUploadStore.Maker maker) {
        this.maker = maker;
    }

    @Override
    protected UploadStore newInstance() {
        return maker.make(uploads, Condition.SOUND);
    }

    @Override
    protected Optional<UploadStore> newFullInstance() {
        return Optional.of(maker.make(uploads, Condition.FULL));
    }

    @Override
    protected Optional<UploadStore> newUnreachableInstance() {
        return Optional.of(maker.make(uploads, Condition.UNREACHABLE));
    }
}
