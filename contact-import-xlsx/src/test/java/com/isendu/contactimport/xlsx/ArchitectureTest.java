package com.isendu.contactimport.xlsx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "com.isendu.contactimport.xlsx";

    private static final String INTERNAL = BASE + ".internal";

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("entrance")
            .definedBy(BASE)
            .layer("read")
            .definedBy(INTERNAL + ".read")
            .layer("write")
            .definedBy(INTERNAL + ".write")
            .layer("pack")
            .definedBy(INTERNAL + ".pack")
            .layer("texts")
            .definedBy(INTERNAL)
            .whereLayer("entrance")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("entrance")
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("entrance")
            .whereLayer("pack")
            .mayOnlyBeAccessedByLayers("entrance", "read")
            .whereLayer("texts")
            .mayOnlyBeAccessedByLayers("read", "write");

    @ArchTest
    static final ArchRule onlyReadingKnowsTheReaderOfWorkbooks = noClasses()
            .that()
            .resideOutsideOfPackage(INTERNAL + ".read")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel.reader");

    @ArchTest
    static final ArchRule onlyWritingKnowsTheWriterOfWorkbooks = noClasses()
            .that()
            .resideOutsideOfPackage(INTERNAL + ".write")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
