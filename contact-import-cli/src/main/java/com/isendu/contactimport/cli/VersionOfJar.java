package com.isendu.contactimport.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class VersionOfJar implements IVersionProvider {

    VersionOfJar() {}

    @Override
    public String[] getVersion() {
        String version = VersionOfJar.class.getPackage().getImplementationVersion();
        return new String[] {"contact-import " + (version == null ? "(not packaged)" : version)};
    }
}
