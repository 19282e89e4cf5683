import { Body, Controller, Get, Post } from '@nestjs/common';
import { Answers, Requires } from '@relais/platform/http';
import {
  ChangeGroupAgreement,
  ChangeMembershipOffer,
  GroupAgreementView,
  MembershipOfferView,
  toGroupAgreementView,
  toMembershipOfferView,
} from './group-terms.contract';
import { GroupTermsService } from './group-terms.service';

@Controller('v1')
export class GroupTermsController {
  constructor(private readonly terms: GroupTermsService) {}

  @Get('group-agreements')
  @Requires('member.list')
  @Answers([GroupAgreementView])
  async agreements(): Promise<GroupAgreementView[]> {
    return (await this.terms.agreements()).map(toGroupAgreementView);
  }

  @Post('group-agreements')
  @Requires('group-terms.change')
  @Answers(GroupAgreementView, 201)
  async changeAgreement(@Body() body: ChangeGroupAgreement): Promise<GroupAgreementView> {
    return toGroupAgreementView(await this.terms.changeAgreement(body));
  }

  @Get('membership-offers')
  @Requires('member.list')
  @Answers([MembershipOfferView])
  async offers(): Promise<MembershipOfferView[]> {
    return (await this.terms.offers()).map(toMembershipOfferView);
  }

  @Post('membership-offers')
  @Requires('group-terms.change')
  @Answers(MembershipOfferView, 201)
  async changeOffer(@Body() body: ChangeMembershipOffer): Promise<MembershipOfferView> {
    return toMembershipOfferView(await this.terms.changeOffer(body));
  }
}
