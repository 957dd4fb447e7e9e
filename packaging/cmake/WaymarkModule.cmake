# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every part of the project is built: one set of flags, and one function for a module.

add_library(waymark_flags INTERFACE)
target_compile_options(waymark_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor
    $<$<BOOL:${WAYMARK_WERROR}>:-Werror>)
target_compile_definitions(waymark_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS)
if(WAYMARK_SANITIZE)
    add_compile_options(-fsanitize=${WAYMARK_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${WAYMARK_SANITIZE})
endif()

# waymark_module(NAME HEADERS a.h … SOURCES a.cpp … USES lib … [PRIVATELY lib …] [MOC])
#
# A static library waymark_NAME. Its public headers lie in include/NAME and must compile alone (target
# all_verify_interface_header_sets). USES is what its headers may show; PRIVATELY never reaches those who link it.
function(waymark_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "HEADERS;SOURCES;USES;PRIVATELY")
    list(TRANSFORM arg_HEADERS PREPEND include/${name}/)
    add_library(waymark_${name} STATIC ${arg_SOURCES})
    target_sources(waymark_${name} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${arg_HEADERS})
    target_include_directories(waymark_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(waymark_${name} PUBLIC ${arg_USES} PRIVATE waymark_flags ${arg_PRIVATELY})
    set_target_properties(waymark_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    if(arg_MOC)
        set_target_properties(waymark_${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# waymark_test(SOURCE USES lib … [LABELS …])
#
# One Qt Test executable per unit, named after its file, run by ctest without a display.
function(waymark_test source)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "USES;LABELS")
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
    target_link_libraries(${name} PRIVATE waymark_flags Qt6::Test ${arg_USES})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/London;QT_FATAL_WARNINGS=0")
endfunction()
