// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/crypto/jwsvectors.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

const QByteArray rsaKey = QByteArray::fromBase64(
    "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCh+BYK4uPJtGXOjS1lYmM2K5J9vinh8CR3/B"
    "YlzJChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxLaYk8wTM/U+3QGbh3hCUv7JFP5IV3aVlL6kKA0ywPVb9i"
    "lE8TA5a8bpvfbr3SvaNnjuygxmj3AbONv/s4yDQs4v5tJ/reSlpIdJed1LnPmt7Ex1sFhSwsD174pcF1A5L5RO"
    "jtZMEQxrZHYJqkeDrrnGya11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGUkftoaHLFcW9Qr4NY2ai50Xw0By"
    "j3+H2JoY2PyrZ62EWQwuz3WTOTY8BwNNb2BvniHgVFbK5emhAgMBAAECggEAEq5xpGnNCivDflJsRQBXHx1hdR"
    "1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7/GQ5sLKMgvfTeXZx9SE+7YwVol2NXOoAJe46sui395IW/GO+pW"
    "J1O0BkTGoVEn2bKVRUCgu+GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M/V51gfpRLI9JYanrC4"
    "D4qAdGcopV/0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl/x/jTj3ccPDVZFD9"
    "pIuhLhBOneufuBiB4cS98l2SR/RQyGWSeWjnczT0QU91p1DhOVRuOopznQKBgQDgHMQQ60imZV1URk0KpLttoL"
    "hyt3SmqdEf/kgHePDdtzEafpAu+cS191R2JiuoF2yzWXnwFDcqGigp5BNr0AHQfD8/Lk8l1Mk09jxxCfui5nYo"
    "oNyac8YFjm3vItzVCVDnEd3BbVWG8qf6deqElMGAg+C2V0L4oNXnP7LZcPAZRwKBgQC5A8R+CZW2MvRTLLHzwZ"
    "kUXV866cff7tx6kqa0finGG0KgeqlaZPxgCZnFp7AeAcCMtiynVlJ7vMVgePsLq6XtON4tB5kP9jAPrq3rbAOa"
    "l78eUH5OcED6eNuCV8ixEu1eWcPNCS/l1OW1EnXUEoEHKl54Xrrz2uNwkgMTP1FZ1wKBgAcCn1dwJKufzBWQxW"
    "Qp1vsM5fggqPN1qGb5y0MAk3g7/Ls5bkUp5u9SN0Ai3Ya6hNnvWJMb7sXQX6U/zyO2M/hTip7tUeh7CXgwo59d"
    "kpN75gJLVds29+DAncu3KXU4f2Fa+7bLNrur53k8KwPOq2bbuTG69QtV7Jr5MR0AHWKNAoGBAIf/evpitUf+4J"
    "YbLpvNXWcY052Mpz22aR84mY3nh3F2LF2mjMJDpTg7FmuyPcVw6EcGyoAe9fa65iNqCq+jdw6PVNGo2hxfjSiZ"
    "8IIzHdsPXI89//pMjZcQK9r+CCoRjaZjOYiIDktVWZzmevJuv6WywUqd57LE3Zar3dLSIkx1AoGAIYd7DHOhrW"
    "vxkwPQsRM2tOgrjbcrfvtQJipd+DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd/QJQ3ydy5cY7YIBi8"
    "7w93IKLEdfnbJtoOPLUW0ITrJReOgo1cq9SbsxYawBgfp/gh6A5603k2+ZQwVK0JKSHuLFkuQ3U=");
const QByteArray p256Key = QByteArray::fromBase64(
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjpsQnnGQmL+YBIffH1136cspYG6+0iY7X1fCE9"
    "+E9LKhRANCAAR/zc4ncPbEXUGDy+5v20t7WAczNXvp7xO6z248e9FURcfxRM0bvZt+hyzf7bnuufSzaV1uqQsk"
    "rYpGIyiFiOWt");
const QByteArray ed25519Key =
    QByteArray::fromBase64("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g");

const QByteArray payload = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmN"
                           "vbS9pc19yb290Ijp0cnVlfQ";

const QString modulus = QStringLiteral(
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1"
    "Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpa"
    "SHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4"
    "LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ");

const JwsVector rs256{
    SigningAlgorithm::RS256,
    rsaKey,
    "eyJhbGciOiJSUzI1NiJ9." + payload,
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O"
    "8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARN"
    "PvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ"
    "1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw",
    {{u"kty"_s, u"RSA"_s}, {u"n"_s, modulus}, {u"e"_s, u"AQAB"_s}},
    true};

const JwsVector es256{
    SigningAlgorithm::ES256,
    p256Key,
    "eyJhbGciOiJFUzI1NiJ9." + payload,
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
    {{u"kty"_s, u"EC"_s},
     {u"crv"_s, u"P-256"_s},
     {u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_s},
     {u"y"_s, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_s}},
    false};

const JwsVector edDsa{
    SigningAlgorithm::EdDSA,
    ed25519Key,
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
    {{u"kty"_s, u"OKP"_s},
     {u"crv"_s, u"Ed25519"_s},
     {u"x"_s, u"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"_s}},
    true};

} // namespace

const JwsVector &rfcVector(SigningAlgorithm algorithm)
{
    return algorithm == SigningAlgorithm::RS256   ? rs256
           : algorithm == SigningAlgorithm::ES256 ? es256
                                                  : edDsa;
}

QByteArray smallRsaKey()
{
    return QByteArray::fromBase64(
        "MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBALfTwci9Ufefsp8dSxtnDaurPPHK/SFMeXupBQ"
        "Jj8e7i5076yj4Qi8y912rDGV82TSuIat7VQplloBXcdsSp4MavK7Pw1I8iUGspCX6SaP1UPtGYORMnlnk/zJR8"
        "DBz0sU304cMPO5LkKvQ932I1z1Y8TcM3CgaZYh26YNhvOq1tAgMBAAECgYAO1o7rzyxQmplmcozfd2AJHVdcBR"
        "CNoYikzK3U1ZBvwez92Qx+GgPO0PwUaA8iOlXcT7SgrAImM6fKW/NSSIwWGnv5ZQ87xe+MFizd9PBJvthsimge"
        "CjAzSvwT0XL0IUBNaiqifNU28EV/4MCYawKoUmz90ze/91/7VSJVadOCAQJBAOJvxgGcNIBRQoyl4IwO+Yjjp4"
        "AoUgIPs5ivAPJ/SLfIv3K/kwnsRhBt7MS7KceF0XuYFy4dPOzplSJK5T8Swq0CQQDP09duE6G21rNqf3xBeevV"
        "USDb7ePIBOjsJ5pumyx/SHCUIifqnHMt7A9lwuS6yw0ShwJC66p0PY5xrX2ug63BAkAaqNZDMkTsJqUTMiRx2Q"
        "GAIG2EJTsiiv62J0SRSHMjUDtaIzwImwzUulx5/R86IoM7bfissTyPGCE63F6JQogxAkEAjUv84sUMJHASaWyl"
        "gSqwUUaoLX6uZ9YWukAuudZcSWlpyPzz4IlfsbAVw9zef7T/fUI3ImJxcDhNuTH4CgdSwQJBAKTS4HNeLZWrhw"
        "eLocb8kX7nnwrxXltE9poY2em6AqFRKRnErDYmQESg6UQDHuh8QOSJFN4G09b6SjTm8U/0zzE=");
}

QByteArray p384Key()
{
    return QByteArray::fromBase64(
        "MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDBwagE5iZ0UzfLyQoTuuQtFF9vujFm4VK1FOp+0im"
        "8buCjApThV86QB4knYH4bh2qWhZANiAAQ5qjT2CG2ZSSNjzlTbovrfxOiSxHXJuw+TryOQAMqvjaJpQ7QfEP0m"
        "CFE6yoW0dB0vTK//tWkXnfN6Uhu8EAdDppp8ZnuKd45CagxWwP+GRTz2ps1TtkLIwFWR1m/p0yk=");
}

} // namespace Gatehouse::Test
