package com.isendu.contactimport.spark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "com.isendu.contactimport.spark";

    private static final String CORE_INTERNAL = "com.isendu.contactimport.internal..";

    @ArchTest
    static final ArchRule onlyTheSupplierIsKnownFromTheEntrance = noClasses()
            .that()
            .resideInAPackage(BASE + ".internal")
            .should()
            .dependOnClassesThat(resideInAPackage(BASE).and(not(type(SerializableSupplier.class))));

    @ArchTest
    static final ArchRule ofTheCoreOnlyExportedPackagesAndThoseForPartitionsAreUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage(CORE_INTERNAL)
                    .and(not(resideInAPackage("com.isendu.contactimport.internal.partition"))));

    @ArchTest
    static final ArchRule databasesAreForSinks =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
