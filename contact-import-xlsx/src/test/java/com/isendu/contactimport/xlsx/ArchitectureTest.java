package com.isendu.contactimport.xlsx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "com.isendu.contactimport.xlsx";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.isendu.contactimport.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyWritingKnowsTheWriterOfWorkbooks = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".internal.write")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel");

    @ArchTest
    static final ArchRule writingKnowsNoReaderOfWorkbooks = noClasses()
            .that()
            .resideInAPackage(BASE + ".internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE, "org.dhatim.fastexcel.reader");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
